using Roslearn.Training;
using static Roslearn.Tests.Training.LinearNetworks;

namespace Roslearn.Tests.Training;

public class PredictTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(100)]
    public void ManyRows_MatchOneRowAtATime(int rows)
    {
        CompiledModel<float, int> model = Model();
        float[] inputs = Inputs(rows);
        float[] together = new float[rows * 3], single = new float[3];

        model.Predict(inputs, together);

        for (int row = 0; row < rows; row++)
        {
            model.Predict(inputs.AsSpan(row * 4, 4), single);
            Assert.Equal(single, together[(row * 3)..(row * 3 + 3)]);
        }
    }

    [Fact]
    public void PaddedInputs_MatchUnpadded()
    {
        var padded = new CompiledModel<float, int>(Classifier(inputStride: 16), 1);
        float[] inputs = Inputs(50), expected = new float[150], outputs = new float[150];

        Model().Predict(inputs, expected);
        padded.Predict(inputs, outputs);

        Assert.Equal(expected, outputs);
    }

    [Fact]
    public void NoRows_AreNoWork()
    {
        Model().Predict([], []);
    }

    [Fact]
    public void Classify_IsTheMostProbableClass()
    {
        CompiledModel<float, int> model = Model();
        float[] inputs = Inputs(30), outputs = new float[90];
        model.Predict(inputs, outputs);

        for (int row = 0; row < 30; row++)
        {
            float[] probabilities = outputs[(row * 3)..(row * 3 + 3)];
            Assert.Equal(Array.IndexOf(probabilities, probabilities.Max()), model.Classify(inputs.AsSpan(row * 4, 4)));
        }
    }

    [Fact]
    public void LargestOutput_IsTheLowestOfEquals()
    {
        Assert.Equal(1, Outputs.IndexOfLargest([0, 2, 1, 2]));
        Assert.Equal(3, Outputs.IndexOfLargest([0, 2, 1, 3]));
        Assert.Equal(0, Outputs.IndexOfLargest([5]));
    }

    [Fact]
    public void WrongLengths_AreRefused()
    {
        CompiledModel<float, int> model = Model();

        Refused("inputs", "inputs holds 5 values, expected a multiple of 4, the input size of Blobs", () => model.Predict(new float[5], new float[3]));
        Refused("inputs", "inputs holds 3 values, expected a multiple of 4, the input size of Blobs", () => model.Predict(new float[3], []));
        Refused("outputs", "outputs holds 4 values, expected 3: 3 for each of 1 examples", () => model.Predict(new float[4], new float[4]));
        Refused("outputs", "outputs holds 3 values, expected 6: 3 for each of 2 examples", () => model.Predict(new float[8], new float[3]));
        Refused("outputs", "outputs holds 1 values, expected 0: 3 for each of 0 examples", () => model.Predict([], new float[1]));
        Refused("input", "input holds 8 values, expected 4, one example of Blobs", () => model.Classify(new float[8]));
        Refused("input", "input holds 0 values, expected 4, one example of Blobs", () => model.Classify([]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(16)]
    public void InputThatIsNoNumber_IsRefused(int inputStride)
    {
        var model = new CompiledModel<float, int>(Classifier(inputStride: inputStride), 1);
        float[] inputs = new float[200];
        inputs[170] = float.NaN;

        Refused("inputs", "inputs[170] (example 42, value 2) is NaN, expected a finite number", () => model.Predict(inputs, new float[150]));
        Refused("input", "input[1] (example 0, value 1) is Infinity, expected a finite number", () => model.Classify([0, float.PositiveInfinity, 0, 0]));
        inputs[170] = 0;
        model.Predict(inputs, new float[150]);
    }

    [Fact]
    public void OutputsOverlappingInputs_AreRefused()
    {
        float[] values = new float[200];

        Refused("outputs", "outputs overlaps inputs, expected separate memory", () => Model().Predict(values, values.AsSpan(0, 150)));
    }

    [Fact]
    public void TinyNetwork_PredictsSingleExamplesItsOwnWay()
    {
        LinearNetwork<int> tiny = Classifier(tiny: true);
        CompiledModel<float, int> model = new(tiny, 1), other = Model();
        float[] inputs = Inputs(20), outputs = new float[3], expected = new float[3];

        foreach (float[] input in inputs.Chunk(4))
        {
            model.Predict(input, outputs);
            other.Predict(input, expected);
            Assert.Equal(expected, outputs);
            Assert.Equal(other.Classify(input), model.Classify(input));
        }

        Assert.Equal(40, tiny.SinglePredictions);
        model.Predict(inputs, new float[60]);
        Assert.Equal(40, tiny.SinglePredictions);
        Refused("inputs", "inputs[2] (example 0, value 2) is NaN, expected a finite number", () => model.Predict([0, 0, float.NaN, 0], new float[3]));
        Refused("input", "input[2] (example 0, value 2) is NaN, expected a finite number", () => model.Classify([0, 0, float.NaN, 0]));
        Refused("outputs", "outputs holds 2 values, expected 3: 3 for each of 1 examples", () => model.Predict(new float[4], new float[2]));
    }

    [Fact]
    public void EightThreads_GetTheBitsOfOne()
    {
        CompiledModel<float, int> model = Model();
        float[] inputs = Inputs(64), expected = new float[192];
        model.Predict(inputs, expected);
        int wrong = 0;
        using var start = new Barrier(8);
        Thread[] threads = [.. Enumerable.Range(0, 8).Select(id => new Thread(() =>
        {
            float[] outputs = new float[192];
            start.SignalAndWait();
            for (int i = 0; i < 300; i++)
            {
                int rows = 1 + (i * 7 + id * 13) % 64, first = (i + id) % (65 - rows);
                Span<float> part = outputs.AsSpan(0, rows * 3);
                model.Predict(inputs.AsSpan(first * 4, rows * 4), part);
                if (!part.SequenceEqual(expected.AsSpan(first * 3, rows * 3)))
                {
                    Interlocked.Increment(ref wrong);
                }
            }
        }))];

        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());

        Assert.Equal(0, wrong);
    }

    [Fact]
    public void PredictionWhileTraining_IsSafe()
    {
        LinearNetwork<int> network = Classifier();
        var model = new CompiledModel<float, int>(network, 1);
        float[] inputs = Inputs(40), outputs = new float[120];
        network.OnBackpropagate = (_, _) => model.Predict(inputs, outputs);

        model.Train(Blobs(100), options: new TrainingOptions { Epochs = 2, Threads = 1 });
        network.OnBackpropagate = null;
        LinearNetwork<int> alone = Classifier();
        new CompiledModel<float, int>(alone, 1).Train(Blobs(100), options: new TrainingOptions { Epochs = 2, Threads = 1 });

        Assert.Equal(Bits(alone), Bits(network));
        Assert.All(outputs.Chunk(3), row => Assert.Equal(1, row.Sum(), 1e-5));
    }

    private static float[] Inputs(int rows)
    {
        var random = new Random(11);
        return [.. Enumerable.Range(0, rows * 4).Select(_ => (float)random.NextDouble() * 6 - 3)];
    }

    private static void Refused(string argument, string message, Action action)
    {
        ArgumentException refused = Assert.Throws<ArgumentException>(action);
        Assert.Equal(argument, refused.ParamName);
        Assert.StartsWith(message + " (", refused.Message, StringComparison.Ordinal);
    }
}
