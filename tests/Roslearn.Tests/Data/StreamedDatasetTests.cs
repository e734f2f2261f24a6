using Roslearn.Data;
using Roslearn.Numerics;
using Roslearn.Storage;
using Roslearn.Tests.Storage;
using Roslearn.Tests.Training;
using Roslearn.Training;
using static Roslearn.Tests.Training.LinearNetworks;

namespace Roslearn.Tests.Data;

public sealed class StreamedDatasetTests : IDisposable
{
    private static readonly TrainingOptions Options = new() { Epochs = 3, Threads = 1, BatchSize = 16, Momentum = 0.5 };
    private static readonly Dataset<float, int> Memory = Blobs(100);

    private readonly TemporaryDirectory _directory = new();

    private int _opened;
    private int _closed;

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData(1, 100, true, 0.0)]
    [InlineData(3, 1000, true, 0.2)]
    [InlineData(1, 7, false, 0.0)]
    [InlineData(2, 1, false, 0.3)]
    public void OrderOfMemory_GivesTheBitsOfMemory(int threads, int buffer, bool shuffle, double held)
    {
        TrainingOptions options = Options with { Threads = threads, Shuffle = shuffle, ValidationSplit = held };
        (int[] expected, TrainingHistory expectedHistory) = Train(Memory, options);
        (int[] bits, TrainingHistory history) = Train(Stream(Memory, buffer), options);

        Assert.Equal(expected, bits);
        Assert.Equal(expectedHistory.Epochs.Select(epoch => (epoch.Loss, epoch.ValidationLoss)), history.Epochs.Select(epoch => (epoch.Loss, epoch.ValidationLoss)));
        Assert.Equal(_opened, _closed);
    }

    [Fact]
    public void Evaluation_IsThatOfMemory()
    {
        var model = new CompiledModel<float, int>(Classifier(), 1);
        Evaluation expected = model.Evaluate(Memory), streamed = model.Evaluate(Stream(Memory, 3));

        Assert.Equal((expected.Loss, expected.Accuracy), (streamed.Loss, streamed.Accuracy));
        Assert.Equal((1, 1), (_opened, _closed));
    }

    [Fact]
    public void SlicesAndFolds_AreThoseOfMemory()
    {
        Dataset<float, int> stream = Stream(Memory, 1000);
        Fold<float, int> expected = Memory.Slice(10, 80).Folds(3, seed: 2)[1], fold = stream.Slice(10, 80).Folds(3, seed: 2)[1];

        Assert.Equal(Train(expected.Train, Options).Bits, Train(fold.Train, Options).Bits);
        var model = new CompiledModel<float, int>(Classifier(), 1);
        Assert.Equal(model.Evaluate(expected.Test).Loss, model.Evaluate(fold.Test).Loss);
    }

    [Fact]
    public void SmallBuffer_GivesTheSameBitsAgain_AndOthersForAnotherSizeOrSeed()
    {
        int[] bits = Train(Stream(Memory, 10), Options).Bits;

        Assert.Equal(bits, Train(Stream(Memory, 10), Options with { Threads = 3 }).Bits);
        Assert.NotEqual(bits, Train(Stream(Memory, 11), Options).Bits);
        Assert.NotEqual(bits, Train(Stream(Memory, 10), Options with { Seed = 3 }).Bits);
        Assert.NotEqual(bits, Train(Stream(Memory, 10), Options with { Shuffle = false }).Bits);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(40)]
    public void Buffer_ShufflesAllExamplesWithinItsReach(int buffer)
    {
        var source = new StreamSource<float, int>(() => [], 100, buffer);
        int[] order = [.. Enumerable.Range(0, 100)];
        source.Shuffle(order, new Philox(3, 1));

        Assert.Equal(Enumerable.Range(0, 100), order.Order());
        Assert.All(order.Index(), item => Assert.True(item.Item < item.Index + buffer, $"{item.Item} came as number {item.Index}"));
        Assert.Equal(buffer == 1, order.SequenceEqual(Enumerable.Range(0, 100)));
        source.Shuffle(order.AsSpan(0, 0), new Philox(3, 1));
    }

    /// <summary>However long the stream is, the reader holds a buffer and a batch.</summary>
    [Fact]
    public void LongStream_TakesTheMemoryOfItsBuffer()
    {
        const int Count = 20_000, Buffer = 100, Batch = 16;
        var cursor = (StreamCursor<float, int>)new StreamSource<float, int>(() => Endless().Take(Count), Count, Buffer).Open();
        var contract = new DataContract("Long", 4, 1, 3, false);
        int[] order = [.. Enumerable.Range(0, Count)];
        cursor.Shuffle(order, new Philox(1, 1));
        cursor.Begin(order);

        for (int first = 0; first < Count; first += Batch)
        {
            cursor.Fetch(order.AsSpan(first, Batch), contract);
            Assert.Equal(order[first + 3], cursor.Input(order[first + 3])[0]);
        }

        Assert.InRange(cursor.Room, Buffer, Buffer + Batch);

        static IEnumerable<(ReadOnlyMemory<float>, ReadOnlyMemory<int>)> Endless()
        {
            float[] inputs = new float[4];
            int[] label = new int[1];
            for (int i = 0; ; i++)
            {
                inputs[0] = i;
                yield return (inputs, label);
            }
        }
    }

    /// <summary>Killed after any of its steps, a training goes on where it was: the stream is read up to there.</summary>
    [Fact]
    public void InterruptedTraining_EndsInTheSameBits()
    {
        int[] expected = Train(Stream(Memory, 10), Options).Bits;
        TrainingOptions options = Options with { Checkpoint = new Checkpoint(_directory.File("checkpoint")) { EverySteps = 3 } };
        for (int step = 1; step <= 21; step += 2)
        {
            File.Delete(_directory.File("checkpoint"));
            Assert.Throws<NotSupportedException>(() => Train(Stream(Memory, 10), options, endAfter: step));
            Assert.Equal(expected, Train(Stream(Memory, 10), options).Bits);
        }

        Assert.Equal(_opened, _closed);
        Assert.Contains("shuffled in a buffer of 10", Assert.Throws<ModelFileException>(() => Train(Stream(Memory, 12), options)).Message);
    }

    [Fact]
    public void LearningRateSearch_ReadsTheStream()
    {
        LearningRateCurve expected = Model().FindLearningRate(Memory), streamed = Model().FindLearningRate(Stream(Memory, 1000));

        Assert.Equal(expected.Points, streamed.Points);
        Assert.Equal(_opened, _closed);
    }

    [Fact]
    public void Cancellation_ClosesTheStream()
    {
        using var source = new CancellationTokenSource();
        LinearNetwork<int> network = Classifier();
        network.OnBackpropagate = (_, _) => source.Cancel();

        new CompiledModel<float, int>(network, 1).Train(Stream(Memory, 10), options: Options, cancellationToken: source.Token);

        Assert.Equal((1, 1), (_opened, _closed));
    }

    [Fact]
    public void StreamThatDoesNotKeepItsWord_IsNamed()
    {
        Refused<InvalidOperationException>("the stream ended after 100 examples, expected 120", Read(Memory), 120);
        Refused<InvalidOperationException>("the stream has more than 90 examples", Read(Memory), 90);
        Refused<InvalidOperationException>("example 0 of the stream has 4 inputs and 1 targets, expected 5 and 1 for Blobs", Read(Memory), 100, inputs: 5);
        Refused<ArgumentException>("stream: inputs[9] (example 2, value 1) is NaN", Read(new([0, 0, 0, 0, 0, 0, 0, 0, 0, float.NaN, 0, 0], [0, 1, 2])), 3);
        Refused<ArgumentException>("stream: targets[1] is 3, expected a class index from 0 to 2", Read(new(new float[12], [0, 3, 2])), 3);
        Assert.Equal(_opened, _closed);

        void Refused<TException>(string message, Func<IEnumerable<(ReadOnlyMemory<float>, ReadOnlyMemory<int>)>> read, int count, int inputs = 4)
            where TException : Exception
        {
            var model = new CompiledModel<float, int>(Classifier(inputs), 1);
            Dataset<float, int> data = StreamedDataset.Open(read, count);
            Assert.StartsWith(message, Assert.Throws<TException>(() => model.Train(data, options: Options)).Message);
        }
    }

    [Fact]
    public void AnyOrder_IsRefused()
    {
        Dataset<float, int> stream = Stream(Memory, 10);

        Assert.Equal(100, stream.Count);
        Assert.Throws<NotSupportedException>(() => stream.Shuffle(1));
        Assert.Throws<NotSupportedException>(() => stream.Split(0.5, seed: 1));
        Assert.Throws<NotSupportedException>(() => stream.StratifiedSplit(0.5, seed: 1));
        Assert.Throws<NotSupportedException>(() => stream.Input(0).Length);
        Assert.Throws<NotSupportedException>(() => stream.Target(0));
        Assert.Throws<ArgumentOutOfRangeException>("count", () => StreamedDataset.Open(Read(Memory), 0));
        Assert.Throws<ArgumentOutOfRangeException>("shuffleBuffer", () => StreamedDataset.Open(Read(Memory), 1, 0));
        Assert.Throws<ArgumentNullException>("read", () => StreamedDataset.Open<float, int>(null!, 1));
    }

    private static (int[] Bits, TrainingHistory History) Train(Dataset<float, int> data, TrainingOptions options, int? endAfter = null)
    {
        LinearNetwork<int> network = new(Layout("Blobs", 4, 3, 0, classifier: true, inputScaling: Scaling.Standard));
        int steps = 0;
        network.OnBackpropagate = (_, _) =>
        {
            if (++steps == endAfter)
            {
                throw new NotSupportedException();
            }
        };
        TrainingHistory history = new CompiledModel<float, int>(network, 1).Train(data, options: options);
        return (Bits(network), history);
    }

    private Dataset<float, int> Stream(Dataset<float, int> data, int buffer) => StreamedDataset.Open(Read(data), data.Count, buffer);

    /// <summary>Gives all examples in the same two arrays.</summary>
    private Func<IEnumerable<(ReadOnlyMemory<float>, ReadOnlyMemory<int>)>> Read(Dataset<float, int> data)
    {
        return Examples;

        IEnumerable<(ReadOnlyMemory<float>, ReadOnlyMemory<int>)> Examples()
        {
            Interlocked.Increment(ref _opened);
            try
            {
                float[] inputs = new float[data.Input(0).Length];
                int[] label = new int[1];
                for (int i = 0; i < data.Count; i++)
                {
                    data.Input(i).CopyTo(inputs);
                    label[0] = data.Target(i);
                    yield return (inputs, label);
                }
            }
            finally
            {
                Interlocked.Increment(ref _closed);
            }
        }
    }
}
