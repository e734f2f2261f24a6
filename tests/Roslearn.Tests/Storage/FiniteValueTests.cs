using System.Collections.Immutable;
using Roslearn.Storage;

namespace Roslearn.Tests.Storage;

public sealed class FiniteValueTests : IDisposable
{
    private readonly TemporaryDirectory directory = new();

    [Theory]
    [InlineData(float.NaN, "NaN")]
    [InlineData(float.PositiveInfinity, "Infinity")]
    [InlineData(float.NegativeInfinity, "-Infinity")]
    public void NonFiniteWeight_IsNamedWithItsIndex(float value, string name)
    {
        float[] values = new float[4 * 7];
        values[(3 * 7) + 5] = value;
        using var reader = Open(new SavedTensor("hidden1.weight", [4, 7]), values);

        var exception = Assert.Throws<ModelFileException>(() => reader.Read("hidden1.weight", new float[28].AsSpan()));
        Assert.Contains($"hidden1.weight: expected finite numbers, found {name} at [3, 5].", exception.Message);
    }

    [Fact]
    public void NonFiniteWeightInALaterBlock_IsNamedWithItsIndex()
    {
        float[] values = new float[300 * 200];
        values[^1] = float.NaN;
        var tensor = new SavedTensor("w", [300, 200]);
        using var reader = Open(tensor, values);

        var exception = Assert.Throws<ModelFileException>(
            () => CanonicalLayout.Read(reader, ParameterLayout.Transposed(tensor, 0, 304), new float[200 * 304]));
        Assert.Contains("w: expected finite numbers, found NaN at [299, 199].", exception.Message);
    }

    [Fact]
    public void NonFiniteDouble_IsNamedWithItsIndex()
    {
        using var reader = Open(new SavedTensor("loss", [3], TensorElementType.F64), new[] { 1.0, double.NaN, 2.0 });
        var exception = Assert.Throws<ModelFileException>(() => reader.Read("loss", new double[3].AsSpan()));
        Assert.Contains("found NaN at [1].", exception.Message);
    }

    [Fact]
    public void NonFiniteValues_AreReadOnRequest()
    {
        float[] values = [float.NaN, float.NegativeInfinity, 1];
        using var reader = Open(new SavedTensor("a", [3]), values);
        float[] read = new float[3];
        reader.Read("a", read.AsSpan(), requireFinite: false);
        Assert.Equal(values, read);
    }

    [Fact]
    public void LargestAndSmallestNumbers_AreFinite()
    {
        float[] values = [float.MaxValue, float.MinValue, float.Epsilon, -0f];
        using var reader = Open(new SavedTensor("a", [4]), values);
        float[] read = new float[4];
        reader.Read("a", read.AsSpan());
        Assert.Equal(values.Select(BitConverter.SingleToUInt32Bits), read.Select(BitConverter.SingleToUInt32Bits));
    }

    public void Dispose() => directory.Dispose();

    private SafetensorsReader Open<T>(SavedTensor tensor, T[] values)
        where T : unmanaged
    {
        string path = directory.File("model.safetensors");
        Safetensors.Write(path, ImmutableDictionary<string, string>.Empty, [TensorEntry.FromMemory<T>(tensor, values)]);
        return SafetensorsReader.Open(path);
    }
}
