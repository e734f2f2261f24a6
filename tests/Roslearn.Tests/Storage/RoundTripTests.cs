using System.Collections.Immutable;
using CsCheck;
using Roslearn.Storage;

namespace Roslearn.Tests.Storage;

public sealed class RoundTripTests : IDisposable
{
    private static readonly Gen<string> GenName =
        Gen.OneOf(Gen.String[Gen.Char['a', 'z'], 1, 12], Gen.String[1, 12].Where(name => !name.Any(char.IsSurrogate)));

    private static readonly Gen<SavedTensor> GenTensor = Gen.Select(
        GenName,
        Gen.Int[0, 5].Array[0, 4],
        Gen.Enum<TensorElementType>(),
        (name, shape, type) => new SavedTensor(name, [.. shape], type));

    private readonly TemporaryDirectory directory = new();

    [Fact]
    public void RandomFiles_AreReadAsWritten() =>
        Gen.Select(GenTensor.Array[0, 8], Gen.Dictionary(GenName, GenName)[0, 4], Gen.Int).Sample(
            (tensors, metadata, seed) =>
            {
                tensors = [.. tensors.DistinctBy(tensor => tensor.Name)];
                var contents = tensors.ToDictionary(tensor => tensor.Name, tensor => RandomBytes(tensor, seed));
                string path = directory.File(Guid.NewGuid().ToString());
                Safetensors.Write(path, metadata, [.. tensors.Select(tensor => new TensorEntry(tensor, writer => WriteBytes(tensor, contents[tensor.Name], writer)))]);

                using var reader = SafetensorsReader.Open(path);
                reader.Expect([.. tensors.Reverse()]);
                Assert.Equal(metadata.OrderBy(entry => entry.Key, StringComparer.Ordinal), reader.Metadata.OrderBy(entry => entry.Key, StringComparer.Ordinal));
                Assert.Equal(tensors, reader.Tensors);
                foreach (var tensor in tensors)
                {
                    Assert.Equal(contents[tensor.Name], ReadBytes(tensor, reader));
                }
            },
            iter: 300);

    [Fact]
    public void SameContentTwice_GivesSameBytes()
    {
        var tensors = ImmutableArray.Create(TensorEntry.FromMemory<float>(new SavedTensor("a", [2]), new[] { 1f, 2f }));
        Safetensors.Write(directory.File("1"), new Dictionary<string, string> { ["x"] = "1", ["y"] = "2" }, tensors);
        Safetensors.Write(directory.File("2"), new Dictionary<string, string> { ["y"] = "2", ["x"] = "1" }, tensors);

        Assert.Equal(File.ReadAllBytes(directory.File("1")), File.ReadAllBytes(directory.File("2")));
    }

    [Fact]
    public void ReadsFromManyThreads_GiveTheSameElements()
    {
        float[] values = [.. Enumerable.Range(0, 100_000).Select(i => (float)i)];
        string path = directory.File("model.safetensors");
        Safetensors.Write(path, ImmutableDictionary<string, string>.Empty, [TensorEntry.FromMemory<float>(new SavedTensor("a", [100, 1000]), values)]);

        using var reader = SafetensorsReader.Open(path);
        Parallel.For(0, 16, _ =>
        {
            float[] read = new float[values.Length];
            reader.Read("a", read.AsSpan());
            Assert.True(values.AsSpan().SequenceEqual(read));
        });
    }

    [Fact]
    public void LargeTensor_IsStreamedBothWays()
    {
        const int Count = 4 * 1024 * 1024;
        float[] values = [.. Enumerable.Range(0, Count).Select(i => i * 0.5f)];
        float[] read = new float[Count];
        var layouts = ImmutableArray.Create(ParameterLayout.Transposed(new SavedTensor("w", [2048, 2048]), 0, 2048));
        string path = directory.File("model.safetensors");
        ModelFile.Save(path, ImmutableDictionary<string, string>.Empty, values, layouts);
        ModelFile.Load(path, read, layouts);

        long before = GC.GetAllocatedBytesForCurrentThread();
        ModelFile.Save(path, ImmutableDictionary<string, string>.Empty, values, layouts);
        ModelFile.Load(path, read, layouts);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.True(values.AsSpan().SequenceEqual(read));
        Assert.True(allocated < 512 * 1024, $"allocated {allocated} bytes for 16 MB of weights");
    }

    public void Dispose() => directory.Dispose();

    /// <summary>Bytes whose floating-point values are all finite.</summary>
    private static byte[] RandomBytes(SavedTensor tensor, int seed)
    {
        byte[] bytes = new byte[tensor.ByteLength];
        new Random(seed).NextBytes(bytes);
        for (int i = 0; i < bytes.Length; i++)
        {
            bytes[i] &= 0x3F;
        }

        return bytes;
    }

    private static void WriteBytes(SavedTensor tensor, byte[] bytes, TensorWriter writer)
    {
        // In two pieces, so that pieces are exercised too.
        int half = (int)(tensor.ElementCount / 2) * (int)(bytes.Length / Math.Max(tensor.ElementCount, 1));
        foreach (byte[] piece in new[] { bytes[..half], bytes[half..] })
        {
            switch (tensor.ElementType)
            {
                case TensorElementType.F32: writer.Write<float>(Elements<float>(piece)); break;
                case TensorElementType.F64: writer.Write<double>(Elements<double>(piece)); break;
                case TensorElementType.I64: writer.Write<long>(Elements<long>(piece)); break;
                case TensorElementType.I32: writer.Write<int>(Elements<int>(piece)); break;
                case TensorElementType.U8: writer.Write<byte>(piece); break;
            }
        }
    }

    private static T[] Elements<T>(byte[] bytes)
        where T : unmanaged =>
        System.Runtime.InteropServices.MemoryMarshal.Cast<byte, T>(bytes).ToArray();

    private static byte[] ReadBytes(SavedTensor tensor, SafetensorsReader reader) => tensor.ElementType switch
    {
        TensorElementType.F32 => Read<float>(tensor, reader),
        TensorElementType.F64 => Read<double>(tensor, reader),
        TensorElementType.I64 => Read<long>(tensor, reader),
        TensorElementType.I32 => Read<int>(tensor, reader),
        _ => Read<byte>(tensor, reader),
    };

    private static byte[] Read<T>(SavedTensor tensor, SafetensorsReader reader)
        where T : unmanaged, System.Numerics.INumberBase<T>
    {
        T[] elements = new T[tensor.ElementCount];
        reader.Read(tensor.Name, elements.AsSpan());
        return System.Runtime.InteropServices.MemoryMarshal.AsBytes(elements.AsSpan()).ToArray();
    }
}
