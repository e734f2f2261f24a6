using System.Collections.Immutable;
using System.Text;
using Roslearn.Storage;

namespace Roslearn.Tests.Storage;

/// <summary>Files whose bytes were put together by hand from the format's specification.</summary>
public sealed class KnownFileTests : IDisposable
{
    // 61 bytes of JSON and 3 spaces, then 1, -2 and 0.5.
    private const string Header = """{"hidden1.bias":{"dtype":"F32","shape":[3],"data_offsets":[0,12]}}      """;

    private static readonly byte[] Data = [0x00, 0x00, 0x80, 0x3F, 0x00, 0x00, 0x00, 0xC0, 0x00, 0x00, 0x00, 0x3F];

    private readonly TemporaryDirectory directory = new();

    [Fact]
    public void OneTensor_GivesBytesOfTheSpecification()
    {
        string path = directory.File("model.safetensors");
        Safetensors.Write(path, Empty, [TensorEntry.FromMemory<float>(new SavedTensor("hidden1.bias", [3]), new[] { 1f, -2f, 0.5f })]);

        byte[] expected = [72, 0, 0, 0, 0, 0, 0, 0, .. Encoding.ASCII.GetBytes(Header), .. Data];
        Assert.Equal(expected, File.ReadAllBytes(path));
    }

    [Fact]
    public void NoTensors_GivesPaddedEmptyObject()
    {
        string path = directory.File("model.safetensors");
        Safetensors.Write(path, Empty, []);

        Assert.Equal([8, 0, 0, 0, 0, 0, 0, 0, .. "{}      "u8], File.ReadAllBytes(path));
    }

    [Fact]
    public void Metadata_ComesFirstInOrdinalOrder()
    {
        string path = directory.File("model.safetensors");
        Safetensors.Write(path, new Dictionary<string, string> { ["b"] = "é \"+<", ["B"] = "2", ["a"] = "" }, []);

        string header = """{"__metadata__":{"B":"2","a":"","b":"é \"+<"}}""";
        Assert.Equal(header, Encoding.UTF8.GetString(File.ReadAllBytes(path).AsSpan(8)).TrimEnd(' '));
    }

    [Fact]
    public void AnyHeaderLength_StartsDataOnEightBytes()
    {
        for (int length = 1; length <= 16; length++)
        {
            string path = directory.File($"{length}.safetensors");
            Safetensors.Write(path, Empty, [TensorEntry.FromMemory<byte>(new SavedTensor(new string('n', length), [1], TensorElementType.U8), new byte[] { 7 })]);

            byte[] bytes = File.ReadAllBytes(path);
            Assert.Equal(0, bytes[0] % 8);
            Assert.Equal(8 + bytes[0] + 1, bytes.Length);
        }
    }

    [Fact]
    public void FileAsPythonWritesIt_IsRead()
    {
        // safetensors.torch.save_file sorts by element type and name, and stores the framework in the metadata.
        string path = RawFile.Write(directory, RawFile.Bytes(
            """{"__metadata__":{"format":"pt"},"steps":{"dtype":"I64","shape":[],"data_offsets":[0,8]},"output.bias":{"dtype":"F32","shape":[2],"data_offsets":[8,16]},"output.weight":{"dtype":"F32","shape":[2,3],"data_offsets":[16,40]}}    """,
            [42, 0, 0, 0, 0, 0, 0, 0, .. RawFile.Floats(1, 2, 10, 11, 12, 20, 21, 22)]));

        using var reader = SafetensorsReader.Open(path);
        reader.Expect([new("output.weight", [2, 3]), new("output.bias", [2]), new("steps", [], TensorElementType.I64)]);
        var steps = new long[1];
        var weight = new float[6];
        reader.Read("steps", steps.AsSpan());
        reader.Read("output.weight", weight.AsSpan());

        Assert.Equal("pt", reader.Metadata["format"]);
        Assert.Equal(42, steps[0]);
        Assert.Equal([10, 11, 12, 20, 21, 22], weight);
    }

    [Theory]
    [InlineData("""{"b":{"dtype":"F32","shape":[1],"data_offsets":[4,8]},"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""")]
    [InlineData("""{ "a" : { "data_offsets" : [ 0 , 4 ], "shape" : [ 1 ], "dtype" : "F32" } , "b" : {"dtype":"F32","shape":[],"data_offsets":[4,8]} }""")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"none":{"dtype":"F32","shape":[5,0],"data_offsets":[4,4]},"\u0062":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}""")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"b":{"dtype":"F32","shape":[1],"data_offsets":[4,8]},"none":{"dtype":"F32","shape":[0],"data_offsets":[4,4]}}""")]
    public void OtherOrderSpacingAndEscapes_AreRead(string header)
    {
        string path = RawFile.Write(directory, RawFile.Bytes(header, RawFile.Floats(3, 4)));

        using var reader = SafetensorsReader.Open(path);
        var a = new float[1];
        var b = new float[1];
        reader.Read("a", a.AsSpan());
        reader.Read("b", b.AsSpan());

        Assert.Equal((3, 4), (a[0], b[0]));
    }

    public void Dispose() => directory.Dispose();

    private static ImmutableDictionary<string, string> Empty => ImmutableDictionary<string, string>.Empty;
}
