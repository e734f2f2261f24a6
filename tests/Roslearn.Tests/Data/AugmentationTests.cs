using Roslearn.Data;
using Roslearn.Storage;
using Roslearn.Tests.Storage;
using Roslearn.Tests.Training;
using Roslearn.Training;
using static Roslearn.Tests.Training.LinearNetworks;

namespace Roslearn.Tests.Data;

public sealed class AugmentationTests : IDisposable
{
    private const int Count = 80;
    private const ulong Seed = 5;

    private static readonly TrainingOptions Options = new() { Epochs = 3, BatchSize = 16, Momentum = 0.9, Seed = Seed, Threads = 1 };

    /// <summary>The four numbers of an example as a picture of 2 x 2.</summary>
    private static readonly ImageAugmentation Changes = new(2, 2, 1) { Shift = 1, FlipHorizontally = true, Background = 0.5f };

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    /// <summary>An epoch without shuffling is a training on examples changed beforehand.</summary>
    [Fact]
    public void OneEpoch_LearnsWhatTheChangesSay()
    {
        TrainingOptions options = Options with { Epochs = 1, Shuffle = false };
        Dataset<float, int> data = Blobs(Count), byHand = Changed(data, 0, Count);

        Assert.Equal(Train(byHand, options), Train(data.Augment(Changes), options));
        Assert.NotEqual(Train(data, options), Train(data.Augment(Changes), options));
    }

    [Fact]
    public void EveryEpoch_ChangesAnew()
    {
        var draws = new Recorder();
        Train(Blobs(Count).Augment(draws), Options);

        Assert.Equal(Options.Epochs * Count, draws.Seen.Distinct().Count());
    }

    /// <summary>What becomes of an example depends on its place in the whole, not on the part that is learned.</summary>
    [Fact]
    public void PartOfAugmentedData_ChangesAsTheWhole()
    {
        TrainingOptions options = Options with { Epochs = 1, Shuffle = false };
        Dataset<float, int> data = Blobs(Count), byHand = Changed(data, 20, 40);

        Assert.Equal(Train(byHand, options), Train(data.Augment(Changes).Slice(20, 40), options));
        Assert.Equal(Train(byHand, options), Train(data.Slice(20, 40).Augment(Changes), options));
    }

    [Fact]
    public void TrainingInterruptedInEveryStep_EndsInTheSameBits()
    {
        Dataset<float, int> data = Blobs(Count).Augment(Changes);
        int[] expected = Train(data, Options);
        string file = _directory.File("training.checkpoint");
        TrainingOptions options = Options with { Checkpoint = new Checkpoint(file) { EverySteps = 2 } };

        for (int step = 1; step <= Options.Epochs * Count / Options.BatchSize; step++)
        {
            File.Delete(file);
            Assert.Throws<NotSupportedException>(() => Train(data, options, endIn: step));
            Assert.Equal(expected, Train(data, options));
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void AnyNumberOfThreads_EndsInTheSameBits(int threads)
    {
        Dataset<float, int> data = Blobs(Count).Augment(Changes);

        Assert.Equal(Train(data, Options), Train(data, Options with { Threads = threads }));
    }

    [Fact]
    public void Streams_AreAugmentedLikeMemory()
    {
        Dataset<float, int> memory = Blobs(Count), stream = StreamedDataset.Open(Read, Count);

        Assert.Equal(Train(memory.Augment(Changes), Options), Train(stream.Augment(Changes), Options));

        IEnumerable<(ReadOnlyMemory<float>, ReadOnlyMemory<int>)> Read() =>
            Enumerable.Range(0, Count).Select(i => ((ReadOnlyMemory<float>)memory.Input(i).ToArray(), (ReadOnlyMemory<int>)memory.Targets(i).ToArray()));
    }

    [Fact]
    public void LengthsOfAugmentedData_LeaveItAugmented()
    {
        int[] lengths = [.. Enumerable.Repeat(1, Count)];
        Dataset<float, int> data = Blobs(Count);

        Assert.Equal(Train(data.Augment(Changes), Options), Train(data.Augment(Changes).WithLengths(lengths), Options));
        Assert.Equal(Train(data.Augment(Changes), Options), Train(data.WithLengths(lengths).Augment(Changes), Options));
    }

    /// <summary>Validation, held-out examples, the fit of a scaling, a checkpoint's hashes, evaluation and the data set itself see examples as they are.</summary>
    [Fact]
    public void WhateverDoesNotLearn_SeesExamplesAsTheyAre()
    {
        var draws = new Recorder();
        Dataset<float, int> plain = Blobs(Count), data = plain.Augment(draws);
        TrainingOptions options = Options with { ValidationSplit = 0.25, Checkpoint = new Checkpoint(_directory.File("training.checkpoint")) };
        var layout = Layout("Blobs", 4, 3, 0, classifier: true, inputScaling: Scaling.Standard);
        var model = new CompiledModel<float, int>(new LinearNetwork<int>(layout), 1);

        model.Train(data, options: options);
        Assert.Equal(Options.Epochs * Count * 3 / 4, draws.Seen.Count);

        model.Train(data, data, options: Options);
        Assert.Equal(Options.Epochs * Count * 7 / 4, draws.Seen.Count);

        Assert.Equal(model.Evaluate(plain).Loss, model.Evaluate(data).Loss);
        Assert.Equal(plain.Input(3), data.Input(3));
        Assert.Equal(Options.Epochs * Count * 7 / 4, draws.Seen.Count);
    }

    [Fact]
    public void TwoAugmentations_DrawFromDifferentStreams()
    {
        Recorder first = new(), second = new(), third = new();
        Train(Blobs(Count).Augment(first).Augment(second).WithLengths([.. Enumerable.Repeat(1, Count)]).Augment(third), Options);

        Assert.Equal(3 * Options.Epochs * Count, first.Seen.Concat(second.Seen).Concat(third.Seen).Distinct().Count());
    }

    [Fact]
    public void CheckpointOfAnotherAugmentation_IsRefused()
    {
        TrainingOptions options = Options with { Checkpoint = new Checkpoint(_directory.File("training.checkpoint")) };
        Train(Blobs(Count).Augment(Changes), options);

        Assert.Contains("training data", Assert.Throws<ModelFileException>(() => Train(Blobs(Count), options)).Message);
        var refused = Assert.Throws<ModelFileException>(() => Train(Blobs(Count).Augment(Changes with { Background = 0.25f }), options));
        Assert.Contains("pictures of 2 x 2 x 1, shifted by up to 1 pixels over 0.25, mirrored", refused.Message);
        Train(Blobs(Count).Augment(Changes with { }), options);
    }

    [Fact]
    public void OtherSize_NamesBoth()
    {
        var refused = Assert.Throws<ArgumentException>("train", () => Train(Blobs(Count).Augment(new ImageAugmentation(3, 2, 1)), Options));

        Assert.StartsWith("train is augmented as examples of 6 values (pictures of 3 x 2 x 1, shifted by up to 0 pixels over 0), expected 4, the input size of Blobs", refused.Message);
    }

    [Fact]
    public void NoAugmentation_IsRefused() => Assert.Throws<ArgumentNullException>("augmentation", () => Blobs(Count).Augment(null!));

    [Fact]
    public void DrawsOutsideTheirRange_AreRefused()
    {
        var random = new ExampleRandom(1, 1, 0);

        Assert.Throws<ArgumentOutOfRangeException>("draw", () => random.Below(-1, 2));
        Assert.Throws<ArgumentOutOfRangeException>("draw", () => random.Double(65536));
        Assert.Throws<ArgumentOutOfRangeException>("bound", () => random.Below(0, 0));
        Assert.Throws<ArgumentOutOfRangeException>("epoch", () => new ExampleRandom(1, 0, 0));
        Assert.Throws<ArgumentOutOfRangeException>("example", () => new ExampleRandom(1, 1, -1));
        Assert.Equal(0, random.Below(65535, 1));
    }

    /// <summary>The examples of a range, as the first epoch of a training on all of them has them.</summary>
    private static Dataset<float, int> Changed(Dataset<float, int> data, int first, int count)
    {
        float[] inputs = new float[count * 4];
        int[] labels = new int[count];
        for (int i = 0; i < count; i++)
        {
            data.Input(first + i).CopyTo(inputs.AsSpan(i * 4));
            Changes.Apply(inputs.AsSpan(i * 4, 4), new ExampleRandom(Seed, 1, first + i));
            labels[i] = data.Target(first + i);
        }

        return new Dataset<float, int>(inputs, labels);
    }

    private static int[] Train(Dataset<float, int> data, TrainingOptions options, int? endIn = null)
    {
        LinearNetwork<int> network = Classifier();
        int steps = 0;
        network.OnBackpropagate = (_, _) =>
        {
            if (++steps == endIn)
            {
                throw new NotSupportedException();
            }
        };
        new CompiledModel<float, int>(network, 1).Train(data, options: options);
        return Bits(network);
    }

    /// <summary>Changes nothing, and remembers a random number for each example that it was given.</summary>
    private sealed class Recorder : IAugmentation<float>
    {
        public List<double> Seen { get; } = [];

        public int? InputSize => null;

        public string Description => "recorded";

        public void Apply(Span<float> example, in ExampleRandom random) => Seen.Add(random.Double(7));
    }
}
