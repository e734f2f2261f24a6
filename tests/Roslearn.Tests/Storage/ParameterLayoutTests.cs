using Roslearn.Storage;

namespace Roslearn.Tests.Storage;

public sealed class ParameterLayoutTests
{
    private static readonly SavedTensor Matrix = new("w", [3, 2]);

    [Fact]
    public void Transposed_EndsBehindItsLastElement() => Assert.Equal(10 + 16 + 3, ParameterLayout.Transposed(Matrix, 10, 16).End);

    [Fact]
    public void OtherNumberOfElements_IsNamed()
    {
        var exception = Assert.Throws<ArgumentException>("extents", () => new ParameterLayout(Matrix, 0, [3, 3], [1, 16]));
        Assert.Contains("Expected the elements of w F32 [3, 2], found the extents [3, 3].", exception.Message);
    }

    [Fact]
    public void OtherNumberOfStrides_IsNamed()
    {
        var exception = Assert.Throws<ArgumentException>("strides", () => new ParameterLayout(Matrix, 0, [3, 2], [1]));
        Assert.Contains("Expected 2 strides, one for each extent, found 1.", exception.Message);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void StrideBelowOne_IsRefused(int stride) =>
        Assert.Throws<ArgumentOutOfRangeException>("strides", () => new ParameterLayout(Matrix, 0, [3, 2], [stride, 16]));

    [Fact]
    public void EndBehindTheLargestArena_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>("strides", () => new ParameterLayout(Matrix, 0, [3, 2], [1, int.MaxValue]));

    [Fact]
    public void NegativeOffset_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>("offset", () => ParameterLayout.Contiguous(Matrix, -1));

    [Fact]
    public void RowStrideBelowOutputs_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>("rowStride", () => ParameterLayout.Transposed(Matrix, 0, 2));

    [Fact]
    public void TransposedVector_IsRefused() =>
        Assert.Throws<ArgumentException>("tensor", () => ParameterLayout.Transposed(new SavedTensor("b", [3]), 0, 16));

    [Fact]
    public void TensorOfAnotherType_IsRefused() =>
        Assert.Throws<ArgumentException>("tensor", () => ParameterLayout.Contiguous(new SavedTensor("b", [3], TensorElementType.F64), 0));
}
