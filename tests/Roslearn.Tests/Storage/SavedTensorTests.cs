using Roslearn.Storage;

namespace Roslearn.Tests.Storage;

public sealed class SavedTensorTests
{
    [Fact]
    public void EqualParts_MakeEqualTensors()
    {
        var tensor = new SavedTensor("a", [1, 2]);
        Assert.Equal(tensor, new SavedTensor("a", [1, 2]));
        Assert.Equal(tensor.GetHashCode(), new SavedTensor("a", [1, 2]).GetHashCode());
        Assert.NotEqual(tensor, new SavedTensor("b", [1, 2]));
        Assert.NotEqual(tensor, new SavedTensor("a", [2, 1]));
        Assert.NotEqual(tensor, new SavedTensor("a", [1, 2], TensorElementType.I32));
    }

    [Theory]
    [InlineData(TensorElementType.F32, 24)]
    [InlineData(TensorElementType.F64, 48)]
    [InlineData(TensorElementType.I64, 48)]
    [InlineData(TensorElementType.I32, 24)]
    [InlineData(TensorElementType.U8, 6)]
    public void ShapeAndType_GiveByteLength(TensorElementType type, long expected)
    {
        var tensor = new SavedTensor("a", [3, 2], type);
        Assert.Equal((6, expected), (tensor.ElementCount, tensor.ByteLength));
    }

    [Fact]
    public void Scalar_HasOneElement() => Assert.Equal(1, new SavedTensor("a", []).ElementCount);

    [Fact]
    public void NegativeDimension_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>("shape", () => new SavedTensor("a", [2, -1]));

    [Fact]
    public void MissingShape_IsRefused() => Assert.Throws<ArgumentException>("shape", () => new SavedTensor("a", default));

    [Fact]
    public void ShapeBeyondCounting_IsRefused() =>
        Assert.Throws<ArgumentException>("shape", () => new SavedTensor("a", [int.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue]));

    [Fact]
    public void EmptyName_IsRefused() => Assert.Throws<ArgumentException>("name", () => new SavedTensor("", [1]));

    [Fact]
    public void UnknownType_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => new SavedTensor("a", [1], (TensorElementType)99));
}
