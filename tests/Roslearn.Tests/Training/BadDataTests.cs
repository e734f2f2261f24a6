using Roslearn.Training;
using static Roslearn.Tests.Training.LinearNetworks;

namespace Roslearn.Tests.Training;

/// <summary>Data that a model cannot use is refused with the argument, what was expected and what came, and changes nothing.</summary>
public class BadDataTests
{
    [Theory]
    [InlineData(float.NaN, "NaN")]
    [InlineData(float.PositiveInfinity, "Infinity")]
    [InlineData(float.NegativeInfinity, "-Infinity")]
    public void InputThatIsNoNumber_IsRefused(float value, string text)
    {
        float[] inputs = new float[80];
        inputs[70] = value;

        Refused(new(inputs, new int[20]), $"{{0}}: inputs[70] (example 17, value 2) is {text}, expected a finite number");
    }

    [Theory]
    [InlineData(12)]
    [InlineData(3)]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    public void LabelOutOfRange_IsRefused(int label)
    {
        int[] targets = new int[20];
        targets[17] = label;

        Refused(new(new float[80], targets), $"{{0}}: targets[17] is {label}, expected a class index from 0 to 2");
    }

    [Fact]
    public void PartOfAnExample_IsRefused() =>
        Refused(new(new float[81], new int[20]), "{0}: inputs holds 81 values, expected a multiple of 4, the input size of Blobs");

    /// <summary>Rows of another size, also where they happen to be whole examples of the right one.</summary>
    [Theory]
    [InlineData(60, 20, "inputs holds 60 values in 20 examples, expected 80: 4 an example, the input size of Blobs (there are targets for 20; 60 values are 15)")]
    [InlineData(80, 10, "inputs holds 80 values in 10 examples, expected 40: 4 an example, the input size of Blobs (there are targets for 10; 80 values are 20)")]
    [InlineData(21, 7, "inputs holds 21 values in 7 examples, expected 28: 4 an example, the input size of Blobs (there are targets for 7)")]
    [InlineData(3, 1, "inputs holds 3 values in 1 example, expected 4: 4 an example, the input size of Blobs (there are targets for 1)")]
    public void RowsOfAnotherSize_AreRefused(int inputs, int targets, string says) => Refused(new(new float[inputs], new int[targets]), "{0}: " + says);

    [Fact]
    public void OneHotRows_AreRefused() => Refused(
        new(new float[80], new int[60]),
        "{0}: targets holds 60 values, expected 20: 1 for each of the 20 examples in inputs, the index of a class each, no row of 0 and 1");

    [Theory]
    [InlineData(19)]
    [InlineData(21)]
    [InlineData(0)]
    public void WrongNumberOfTargets_IsRefused(int targets) =>
        Refused(new(new float[80], new int[targets]), $"{{0}}: targets holds {targets} values, expected 20: 1 for each of the 20 examples in inputs");

    [Fact]
    public void NoExamples_AreRefused()
    {
        Refused(new(Array.Empty<float>(), Array.Empty<int>()), "{0} holds 0 examples, expected at least 1");
        Refused(Blobs(10).Slice(3, 0), "{0} holds 0 examples, expected at least 1");
    }

    [Fact]
    public void StatedCountOfOtherSize_IsRefused() =>
        Refused(new(new float[80], new int[10], 10), "{0}: inputs holds 80 values in 10 examples, expected 40: 4 an example, the input size of Blobs");

    [Theory]
    [InlineData(float.NaN, "NaN")]
    [InlineData(float.NegativeInfinity, "-Infinity")]
    public void RegressionTargetThatIsNoNumber_IsRefused(float value, string text)
    {
        float[] targets = new float[40];
        targets[35] = value;

        Refused(Regression(), new(new float[80], targets), $"{{0}}: targets[35] (example 17, value 1) is {text}, expected a finite number");
    }

    [Theory]
    [InlineData(39)]
    [InlineData(20)]
    [InlineData(60)]
    public void WrongNumberOfRegressionTargets_IsRefused(int targets) =>
        Refused(Regression(), new(new float[80], new float[targets]), $"{{0}}: targets holds {targets} values, expected 40: 2 for each of the 20 examples in inputs");

    [Theory]
    [InlineData(1.5f, "1.5")]
    [InlineData(-0.25f, "-0.25")]
    public void TargetThatIsNoProbability_IsRefused(float value, string text)
    {
        float[] targets = [.. Enumerable.Repeat(1f, 40)];
        targets[3] = value;

        Refused(Regression(probabilities: true), new(new float[80], targets), $"{{0}}: targets[3] (example 1, value 1) is {text}, expected a probability from 0 to 1");
        new CompiledModel<float, float>(Regression(), 1).Evaluate(new(new float[80], targets));
    }

    [Fact]
    public void SliceOfSeveralTargetsWithoutCount_IsRefused()
    {
        var data = new Dataset<float, float>(new float[80], new float[40]);

        Refused(
            Regression(),
            data.Slice(0, 10),
            "{0} was sliced as 40 examples of one target each, but Plane has 2 targets an example: expected new Dataset(inputs, targets, count: 20)");
        new CompiledModel<float, float>(Regression(), 1).Evaluate(data);
        new CompiledModel<float, float>(Regression(), 1).Evaluate(new Dataset<float, float>(new float[80], new float[40], 20).Slice(0, 10));
    }

    [Fact]
    public void BadValueOutsideTheSlice_DoesNotMatter()
    {
        float[] inputs = new float[80];
        inputs[70] = float.NaN;
        var data = new Dataset<float, int>(inputs, new int[20]);

        Model().Evaluate(data.Slice(0, 17));
        Refused(data.Slice(10, 10), "{0}: inputs[70] (example 17, value 2) is NaN, expected a finite number");
        (Dataset<float, int> first, Dataset<float, int> second) = data.Split(0.5, seed: 1);
        Assert.Single(new[] { first, second }, part => Record.Exception(() => Model().Evaluate(part)) is ArgumentException);
    }

    [Fact]
    public void MissingData_IsRefused()
    {
        Assert.Equal("train", Assert.Throws<ArgumentNullException>(() => Model().Train(null!)).ParamName);
        Assert.Equal("data", Assert.Throws<ArgumentNullException>(() => Model().Evaluate(null!)).ParamName);
    }

    [Fact]
    public void CheckedDataSet_IsCheckedAgainForAnotherModel()
    {
        var data = new Dataset<float, int>(new float[80], [.. Enumerable.Range(0, 20).Select(i => i % 3)]);
        Model().Evaluate(data);

        ArgumentException refused = Assert.Throws<ArgumentException>(() => new CompiledModel<float, int>(Classifier(classes: 2), 1).Evaluate(data));

        Assert.StartsWith("data: targets[2] is 2, expected a class index from 0 to 1", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void LabelChangedAfterTheCheck_StopsTheTraining()
    {
        int[] targets = new int[20];
        var data = new Dataset<float, int>(new float[80], targets);
        CompiledModel<float, int> model = Model();
        model.Evaluate(data);
        targets[17] = 1000;

        Exception thrown = Assert.ThrowsAny<Exception>(() => model.Train(data));

        Assert.Contains("the targets of example 17 were changed while Blobs used them: expected class indices from 0 to 2", thrown.ToString(), StringComparison.Ordinal);
    }

    private static void Refused(Dataset<float, int> data, string message) => Refused(Classifier(), data, message);

    private static void Refused<TTarget>(LinearNetwork<TTarget> network, Dataset<float, TTarget> data, string message)
        where TTarget : unmanaged
    {
        var model = new CompiledModel<float, TTarget>(network, 1);
        int[] before = Bits(network);
        int size = network.Layout.TargetSize;
        var good = new Dataset<float, TTarget>(new float[40], new TTarget[10 * size], 10);

        Check("train", () => model.Train(data));
        Check("validation", () => model.Train(good, data));
        Check("data", () => model.Evaluate(data));
        Assert.Equal(before, Bits(network));

        void Check(string argument, Action action)
        {
            ArgumentException refused = Assert.Throws<ArgumentException>(action);
            Assert.Equal(argument, refused.ParamName);
            Assert.Equal($"{string.Format(System.Globalization.CultureInfo.InvariantCulture, message, argument)} (Parameter '{argument}')", refused.Message);
        }
    }
}
