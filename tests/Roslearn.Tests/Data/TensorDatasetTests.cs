using System.Numerics.Tensors;
using Roslearn.Data;

namespace Roslearn.Tests.Data;

public class TensorDatasetTests
{
    private static readonly float[] Values = [.. Enumerable.Range(0, 24).Select(i => (float)i)];

    [Fact]
    public void Tensors_CountByTheirFirstDimension()
    {
        var data = new Dataset<float, float>(Tensor.Create(Values, [4, 3, 2]), Tensor.Create(Values[..8], [4, 2]));

        Assert.Equal(4, data.Count);
        Assert.Equal([12f, 13, 14, 15, 16, 17], data.Input(2).ToArray());
        Assert.Equal([4f, 5], data.Targets(2).ToArray());
        Assert.Equal(2, data.Slice(1, 2).Count);
    }

    [Fact]
    public void DenseTensor_IsNotCopied()
    {
        Tensor<float> inputs = Tensor.Create([.. Values], [4, 6]);
        var data = new Dataset<float, int>(inputs, Tensor.Create([0, 1, 2, 3], [4]));
        inputs[2, 0] = 99;

        Assert.Equal(99, data.Input(2)[0]);
    }

    [Fact]
    public void TensorWithGaps_IsCopiedRowByRow()
    {
        Tensor<float> part = Tensor.Create(Values, [4, 6]).Slice([0..4, 1..3]);
        var data = new Dataset<float, int>(part, Tensor.Create([0, 1, 2, 3], [4]));

        Assert.Equal([13f, 14], data.Input(2).ToArray());
    }

    [Fact]
    public void TensorSpans_AreCopied()
    {
        float[] inputs = [.. Values];
        var data = new Dataset<float, int>(
            new ReadOnlyTensorSpan<float>(inputs, [4, 6]), new ReadOnlyTensorSpan<int>(new[] { 0, 1, 2, 3 }, [4]));
        inputs[12] = 99;

        Assert.Equal(4, data.Count);
        Assert.Equal(12, data.Input(2)[0]);
        Assert.Equal(3, data.Target(3));
    }

    [Fact]
    public void TensorAndArrayOfTargets_Mix() =>
        Assert.Equal(4, new Dataset<float, int>(Tensor.Create(Values, [4, 6]), new[] { 0, 1, 2, 3 }).Count);

    [Fact]
    public void DifferentFirstDimensions_AreRefused()
    {
        ArgumentException refused = Assert.Throws<ArgumentException>(
            () => new Dataset<float, int>(Tensor.Create(Values, [4, 6]), Tensor.Create([0, 1, 2], [3])));

        Assert.Equal("targets", refused.ParamName);
        Assert.StartsWith("targets holds 3 examples in its first dimension, expected 4, as many as inputs", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void EmptyTensors_HoldNoExamples()
    {
        Assert.Equal(0, new Dataset<float, int>(Tensor.Create(Array.Empty<float>(), [0, 6]), Tensor.Create(Array.Empty<int>(), [0])).Count);
        Assert.Throws<ArgumentException>(() => new Dataset<float, int>(Tensor<float>.Empty, Tensor.Create([0], [1])));
    }

    [Fact]
    public void TensorAndArray_TrainAlike()
    {
        var contract = new DataContract("Test", 6, 1, 4, false);
        var data = new Dataset<float, int>(Tensor.Create(Values, [4, 6]), Tensor.Create([0, 1, 2, 3], [4]));

        Assert.Equal(4, data.Bind(contract, "train").Count);
        ArgumentException refused = Assert.Throws<ArgumentException>(() => data.Bind(contract with { InputSize = 3 }, "train"));
        Assert.StartsWith("train: inputs holds 24 values in 4 examples, expected 12: 3 an example", refused.Message, StringComparison.Ordinal);
    }
}
