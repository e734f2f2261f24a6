using System.Text;
using Roslearn.Storage;

namespace Roslearn.Tests.Storage;

/// <summary>Every way in which a header can be wrong, and what the message says of it.</summary>
public sealed class HeaderCorruptionTests : IDisposable
{
    private const string A = "\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}";

    private readonly TemporaryDirectory directory = new();

    [Theory]
    [InlineData("""[]""", "header: expected JSON that begins with {, found the byte 0x5B")]
    [InlineData(" {" + A + "}", "header: expected JSON that begins with {, found the byte 0x20")]
    [InlineData("{" + A, "header: expected valid JSON, found text that is no JSON at line 1, byte 54.")]
    [InlineData("{" + A + ",}", "header: expected valid JSON, found text that is no JSON at line 1, byte 55.")]
    [InlineData("{" + A + "} x", "header: expected valid JSON, found text that is no JSON at line 1, byte 56.")]
    [InlineData("{" + A + "}\0\0", "header: expected valid JSON, found text that is no JSON at line 1, byte 55.")]
    [InlineData("{" + A + "}{}", "header: expected valid JSON, found text that is no JSON at line 1, byte 55.")]
    [InlineData("{/**/" + A + "}", "header: expected valid JSON, found text that is no JSON at line 1, byte 2.")]
    [InlineData("{\n" + A + ";}", "header: expected valid JSON, found text that is no JSON at line 2, byte 53.")]
    [InlineData("""{"a":{"dtype":"F32","shape":[[[[2]]]],"data_offsets":[0,8]}}""", "a, shape: expected a whole number from 0 to 2147483647, found an array.")]
    [InlineData("""{"a":{"dtype":{"of":{}},"shape":[2],"data_offsets":[0,8]}}""", "a, dtype: expected text, found an object.")]
    [InlineData("""{"__metadata__":{"a":[[[]]]}}""", "__metadata__.a: expected text, found an array.")]
    [InlineData("{" + A + "," + A + "}", "header: expected each key once, found a twice")]
    [InlineData("{" + A + ""","\u0061":{"dtype":"F32","shape":[0],"data_offsets":[8,8]}}""", "header: expected each key once, found a twice")]
    [InlineData("""{"":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}""", "header: expected a name for each tensor, found an empty name")]
    [InlineData("""{"\ud800":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}""", "header: expected Unicode text, found \\ud800")]
    [InlineData("""{"a":3}""", "a: expected an object, found 3")]
    [InlineData("""{"a":null}""", "a: expected an object, found null")]
    public void WrongHeader_IsNamed(string header, string message) => AssertMessage(header, message);

    [Theory]
    [InlineData("""{"__metadata__":[]}""", "__metadata__: expected an object, found an array")]
    [InlineData("""{"__metadata__":{"format":1}}""", "__metadata__.format: expected text, found 1")]
    [InlineData("""{"__metadata__":{"format":{}}}""", "__metadata__.format: expected text, found an object")]
    [InlineData("""{"__metadata__":{"format":"\udc00"}}""", "__metadata__: expected Unicode text, found \\udc00")]
    [InlineData("""{"__metadata__":{"k":"1","k":"2"}}""", "__metadata__: expected each key once, found k twice")]
    [InlineData("""{"__metadata__":{},"__metadata__":{}}""", "header: expected each key once, found __metadata__ twice")]
    public void WrongMetadata_IsNamed(string header, string message) => AssertMessage(header, message);

    [Theory]
    [InlineData("""{"a":{"shape":[2],"data_offsets":[0,8]}}""", "a: expected dtype, found no such key")]
    [InlineData("""{"a":{"dtype":"F32","data_offsets":[0,8]}}""", "a: expected shape, found no such key")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2]}}""", "a: expected data_offsets, found no such key")]
    [InlineData("""{"a":{"dtype":"F32","dtype":"F32","shape":[2],"data_offsets":[0,8]}}""", "a: expected each key once, found dtype twice")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"shape":[2],"data_offsets":[0,8]}}""", "a: expected each key once, found shape twice")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8],"data_offsets":[0,8]}}""", "a: expected each key once, found data_offsets twice")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8],"scale":2}}""", "a: expected dtype, shape and data_offsets, found scale")]
    [InlineData("""{"a":{"dtype":"BF16","shape":[4],"data_offsets":[0,8]}}""", "a, dtype: expected F32, F64, I64, I32 or U8, found BF16")]
    [InlineData("""{"a":{"dtype":4,"shape":[2],"data_offsets":[0,8]}}""", "a, dtype: expected text, found 4")]
    [InlineData("""{"a":{"dtype":"F32","shape":2,"data_offsets":[0,8]}}""", "a, shape: expected an array, found 2")]
    [InlineData("""{"a":{"dtype":"F32","shape":[-2],"data_offsets":[0,8]}}""", "a, shape: expected a whole number from 0 to 2147483647, found -2")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2.0],"data_offsets":[0,8]}}""", "a, shape: expected a whole number from 0 to 2147483647, found 2.0")]
    [InlineData("""{"a":{"dtype":"F32","shape":["2"],"data_offsets":[0,8]}}""", "a, shape: expected a whole number from 0 to 2147483647, found the text 2")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2147483648],"data_offsets":[0,8]}}""", "a, shape: expected a whole number from 0 to 2147483647, found 2147483648")]
    [InlineData("""{"a":{"dtype":"F32","shape":[99999999999999999999],"data_offsets":[0,8]}}""", "a, shape: expected a whole number from 0 to 2147483647, found 99999999999999999999")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2147483647,2147483647,2],"data_offsets":[0,8]}}""", "a: expected a shape of fewer than 2^63 bytes, found [2147483647, 2147483647, 2]")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2147483647,2147483647,4,0],"data_offsets":[0,8]}}""", "a: expected a shape of fewer than 2^63 bytes, found [2147483647, 2147483647, 4, 0]")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":8}}""", "a, data_offsets: expected an array, found 8")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[8]}}""", "a, data_offsets: expected a whole number from 0 to 9223372036854775807, found the end of the array")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8,9]}}""", "a, data_offsets: expected two numbers, found 9")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[-8,0]}}""", "a, data_offsets: expected a whole number from 0 to 9223372036854775807, found -8")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,9223372036854775808]}}""", "a, data_offsets: expected a whole number from 0 to 9223372036854775807, found 9223372036854775808")]
    public void WrongTensor_IsNamed(string header, string message) => AssertMessage(header, message);

    [Theory]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[8,0]}}""", "a: expected data that begins before it ends, found data_offsets [8, 0]")]
    [InlineData("""{"a":{"dtype":"F32","shape":[3],"data_offsets":[0,8]}}""", "a: expected 12 bytes for F32 [3], found 8, data_offsets [0, 8]")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,8]}}""", "a: expected 4 bytes for F32 [1], found 8, data_offsets [0, 8]")]
    [InlineData("""{"a":{"dtype":"F64","shape":[2],"data_offsets":[0,8]}}""", "a: expected 16 bytes for F64 [2], found 8, data_offsets [0, 8]")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}""", "a: expected data that begins at byte 0, the start of the data, found byte 4, which leaves a hole of 4 bytes")]
    [InlineData("""{"a":{"dtype":"U8","shape":[2],"data_offsets":[0,2]},"b":{"dtype":"U8","shape":[5],"data_offsets":[3,8]}}""", "b: expected data that begins at byte 2, the end of a, found byte 3, which leaves a hole of 1 bytes")]
    [InlineData("""{"a":{"dtype":"U8","shape":[5],"data_offsets":[0,5]},"b":{"dtype":"U8","shape":[5],"data_offsets":[3,8]}}""", "b: expected data that begins at byte 5, the end of a, found byte 3, which overlaps 2 bytes")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"b":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}""", "b: expected data that begins at byte 8, the end of a, found byte 0, which overlaps 8 bytes")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"b":{"dtype":"F32","shape":[0],"data_offsets":[4,4]}}""", "b: expected data that begins at byte 8, the end of a, found byte 4, which overlaps 4 bytes")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""", "file length: expected 66 bytes, 62 of header and 4 of data, found 70 bytes")]
    [InlineData("""{"a":{"dtype":"F32","shape":[4],"data_offsets":[0,16]}}""", "file length: expected 79 bytes, 63 of header and 16 of data, found 71 bytes")]
    [InlineData("""{"a":{"dtype":"U8","shape":[2147483647,2147483647,2],"data_offsets":[0,9223372028264841218]}}""", "file length: expected 9223372028264841319 bytes, 101 of header and 9223372028264841218 of data, found 109 bytes")]
    [InlineData("""{"a":{"dtype":"U8","shape":[2147483647,2147483647,2],"data_offsets":[0,9223372028264841218]},"b":{"dtype":"U8","shape":[4,2147483647],"data_offsets":[9223372028264841218,9223372036854775806]},"c":{"dtype":"U8","shape":[1],"data_offsets":[9223372036854775806,9223372036854775807]}}""", "file length: expected 9223372036854776095 bytes, 288 of header and 9223372036854775807 of data, found 296 bytes")]
    [InlineData("{}", "file length: expected 10 bytes, 10 of header and 0 of data, found 18 bytes")]
    public void WrongRanges_AreNamed(string header, string message) => AssertMessage(header, message);

    [Fact]
    public void InvalidUtf8_IsNamed()
    {
        byte[] header = Encoding.Latin1.GetBytes("{\"é\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}");
        AssertMessage(header, "header: expected UTF-8 text, found bytes that are not UTF-8");
    }

    [Fact]
    public void HostileName_IsEscapedAndCut()
    {
        string name = "\\u001b[31m" + new string('x', 5000);
        var exception = AssertMessage($$$"""{"{{{name}}}":3}""", "\"\\u001b[31mxxx");

        Assert.DoesNotContain('\u001b', exception.Message);
        Assert.True(exception.Message.Length < 500, exception.Message);
    }

    [Fact]
    public void RefusedFile_IsClosed()
    {
        string path = RawFile.Write(directory, RawFile.Bytes("{}", 1));
        Assert.Throws<ModelFileException>(() => SafetensorsReader.Open(path));

        using var exclusive = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.Equal(11, exclusive.Length);
    }

    public void Dispose() => directory.Dispose();

    private ModelFileException AssertMessage(string header, string message) => AssertMessage(Encoding.UTF8.GetBytes(header), message);

    private ModelFileException AssertMessage(byte[] header, string message)
    {
        string path = RawFile.Write(directory, RawFile.Bytes(header, new byte[8]));
        var exception = Assert.Throws<ModelFileException>(() => SafetensorsReader.Open(path));

        Assert.Contains($"\"{path}\": ", exception.Message);
        Assert.Contains(message, exception.Message);
        Assert.Equal(path, exception.FilePath);
        return exception;
    }
}
