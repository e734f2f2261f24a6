using System.Collections.Immutable;
using CsCheck;
using Roslearn.Storage;

namespace Roslearn.Tests.Storage;

public sealed class CanonicalLayoutTests : IDisposable
{
    private const float Padding = -1;
    private readonly TemporaryDirectory directory = new();

    [Theory]
    [InlineData(3, 2, 16)] // smaller than a block
    [InlineData(10, 784, 16)] // one block and rows of the next
    [InlineData(128, 784, 144)] // several blocks
    [InlineData(2, 40_000, 16)] // rows longer than a block
    [InlineData(40_000, 2, 40_000)] // columns longer than a block
    [InlineData(1, 5, 1)]
    [InlineData(5, 1, 5)]
    public void DenseWeight_IsOutTimesInInTheFile(int outputs, int inputs, int rowStride)
    {
        var layout = ParameterLayout.Transposed(new SavedTensor("hidden1.weight", [outputs, inputs]), 16, rowStride);
        float[] arena = Arena(layout);
        for (int input = 0; input < inputs; input++)
        {
            for (int output = 0; output < outputs; output++)
            {
                arena[16 + (input * rowStride) + output] = (output * inputs) + input;
            }
        }

        AssertFileCountsUp(layout, arena);
    }

    [Fact]
    public void ConvolutionWeight_IsOutInHeightWidthInTheFile()
    {
        // In the arena [height][width][in][out], each row of outputs padded to 16.
        const int Outputs = 5, Inputs = 3, Height = 2, Width = 4, Stride = 16;
        var layout = new ParameterLayout(
            new SavedTensor("conv1.weight", [Outputs, Inputs, Height, Width]),
            32,
            [Outputs, Inputs, Height, Width],
            [1, Stride, Width * Inputs * Stride, Inputs * Stride]);
        float[] arena = Arena(layout);
        int number = 0;
        for (int o = 0; o < Outputs; o++)
        for (int i = 0; i < Inputs; i++)
        for (int y = 0; y < Height; y++)
        for (int x = 0; x < Width; x++)
        {
            arena[32 + (((((y * Width) + x) * Inputs) + i) * Stride) + o] = number++;
        }

        AssertFileCountsUp(layout, arena);
    }

    [Fact]
    public void LstmWeight_WithPaddedGates_IsFourTimesHiddenInTheFile()
    {
        // In the arena [in][gate][hidden], each gate padded to 8.
        const int Hidden = 5, Inputs = 3, Gate = 8, Stride = 4 * Gate;
        var layout = new ParameterLayout(new SavedTensor("lstm1.weight_ih_l0", [4 * Hidden, Inputs]), 0, [4, Hidden, Inputs], [Gate, 1, Stride]);
        float[] arena = Arena(layout);
        int number = 0;
        for (int gate = 0; gate < 4; gate++)
        for (int unit = 0; unit < Hidden; unit++)
        for (int input = 0; input < Inputs; input++)
        {
            arena[(input * Stride) + (gate * Gate) + unit] = number++;
        }

        AssertFileCountsUp(layout, arena);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(40_000)]
    public void Bias_IsCopied(int length)
    {
        var layout = ParameterLayout.Contiguous(new SavedTensor("hidden1.bias", [length]), 3);
        float[] arena = Arena(layout);
        for (int i = 0; i < length; i++)
        {
            arena[3 + i] = i;
        }

        AssertFileCountsUp(layout, arena);
    }

    [Fact]
    public void Scalar_IsCopied()
    {
        var layout = new ParameterLayout(new SavedTensor("scale", []), 2, [], []);
        AssertFileCountsUp(layout, [Padding, Padding, 0, Padding]);
    }

    [Fact]
    public void EmptyTensor_IsCopied()
    {
        var layout = ParameterLayout.Transposed(new SavedTensor("none", [0, 4]), 0, 16);
        AssertFileCountsUp(layout, [Padding]);
    }

    [Fact]
    public void AnyPermutationAndPadding_AgreesWithTheDefinition() =>
        Gen.Select(Gen.Int[1, 6].Array[0, 4], Gen.Int, Gen.Int[0, 3], Gen.Int[0, 20]).Sample(
            (extents, seed, padding, offset) =>
            {
                // Dimensions in random order of density, each padded.
                int[] order = [.. Enumerable.Range(0, extents.Length)];
                new Random(seed).Shuffle(order);
                int[] strides = new int[extents.Length];
                int distance = 1;
                foreach (int dimension in order)
                {
                    strides[dimension] = distance;
                    distance *= extents[dimension] + padding;
                }

                var layout = new ParameterLayout(new SavedTensor("t", [.. extents]), offset, [.. extents], [.. strides]);
                float[] arena = Arena(layout);
                for (int number = 0; number < layout.Tensor.ElementCount; number++)
                {
                    int position = offset, rest = number;
                    for (int i = extents.Length - 1; i >= 0; i--)
                    {
                        position += rest % extents[i] * strides[i];
                        rest /= extents[i];
                    }

                    arena[position] = number;
                }

                AssertFileCountsUp(layout, arena);
            },
            iter: 500);

    [Fact]
    public void ShortArena_IsNamed()
    {
        var layout = ParameterLayout.Transposed(new SavedTensor("w", [3, 2]), 16, 16);
        string path = directory.File("model.safetensors");
        var exception = Assert.Throws<ArgumentException>("arena", () => ModelFile.Save(path, Metadata, new float[34], [layout]));

        Assert.Contains("w F32 [3, 2]: expected an arena of at least 35 elements, found 34.", exception.Message);
        Assert.Empty(directory.FileNames);
    }

    [Fact]
    public void FileOfAnotherShape_IsNamed()
    {
        string path = directory.File("model.safetensors");
        ModelFile.Save(path, Metadata, new float[6], [ParameterLayout.Contiguous(new SavedTensor("w", [3, 2]), 0)]);
        using var reader = SafetensorsReader.Open(path);

        var exception = Assert.Throws<ModelFileException>(
            () => CanonicalLayout.Read(reader, ParameterLayout.Contiguous(new SavedTensor("w", [2, 3]), 0), new float[6]));
        Assert.Contains("w: expected [2, 3], found [3, 2].", exception.Message);
    }

    public void Dispose() => directory.Dispose();

    private static ImmutableDictionary<string, string> Metadata => ImmutableDictionary<string, string>.Empty;

    /// <summary>An arena in which only the padding has a value.</summary>
    private static float[] Arena(ParameterLayout layout)
    {
        float[] arena = new float[layout.End + 5];
        Array.Fill(arena, Padding);
        return arena;
    }

    /// <summary>The arena is written as 0, 1, 2 ..., and reading restores it and leaves the padding alone.</summary>
    private void AssertFileCountsUp(ParameterLayout layout, float[] arena)
    {
        string path = directory.File(Guid.NewGuid().ToString());
        ModelFile.Save(path, Metadata, arena, [layout]);
        float[] canonical = new float[layout.Tensor.ElementCount];
        using (var reader = SafetensorsReader.Open(path))
        {
            reader.Read(layout.Tensor.Name, canonical.AsSpan());
        }

        float[] restored = new float[arena.Length];
        Array.Fill(restored, Padding);
        ModelFile.Load(path, restored, [layout]);

        Assert.Equal(Enumerable.Range(0, canonical.Length).Select(i => (float)i), canonical);
        Assert.Equal(arena, restored);
    }
}
