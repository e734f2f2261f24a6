using System.Buffers.Binary;
using Roslearn.Storage;

namespace Roslearn.Tests.Storage;

/// <summary>Files that are cut, too long, of another format or no files.</summary>
public sealed class FileCorruptionTests : IDisposable
{
    private readonly TemporaryDirectory directory = new();

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    public void LessThanALength_NamesExpectedLength(int length) =>
        AssertMessage(new byte[length], $"file length: expected at least 8 bytes, found {length}.");

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    public void EmptyHeader_IsNamed(string data) =>
        AssertMessage(RawFile.Bytes("", System.Text.Encoding.ASCII.GetBytes(data)), "header: expected JSON that begins with {, found an empty header.");

    [Fact]
    public void TruncatedHeader_NamesExpectedLength()
    {
        byte[] whole = RawFile.Bytes("{}      ");
        AssertMessage(whole[..^3], "header length: expected at most 5 bytes, the rest of the file, found 8.");
    }

    [Fact]
    public void EveryTruncation_IsRefused()
    {
        byte[] whole = RawFile.Bytes("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}""", RawFile.Floats(1, 2));
        for (int length = 0; length < whole.Length; length++)
        {
            string path = RawFile.Write(directory, whole[..length]);
            Assert.Throws<ModelFileException>(() => SafetensorsReader.Open(path));
        }
    }

    [Fact]
    public void BytesBehindTheData_AreRefused() => AssertMessage(
        RawFile.Bytes("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}""", new byte[9]),
        "file length: expected 70 bytes, 62 of header and 8 of data, found 71 bytes");

    [Fact]
    public void HeaderAboveTheLimitOfTheFormat_IsRefusedUnread()
    {
        // A sparse file: 100,000,001 bytes of header that take no space on the disk.
        string path = directory.File("model.safetensors");
        using (var file = File.Create(path))
        {
            file.SetLength(8 + 100_000_001);
            byte[] length = new byte[9];
            BinaryPrimitives.WriteInt64LittleEndian(length, 100_000_001);
            length[8] = (byte)'{';
            file.Write(length);
        }

        AssertRefusedWithoutAllocating(path, "header length: expected at most 100000000 bytes, the most the format allows, found 100000001.");
    }

    [Fact]
    public void LargeHeaderWithoutBrace_IsRefusedUnread()
    {
        string path = directory.File("model.safetensors");
        using (var file = File.Create(path))
        {
            file.SetLength(8 + 100_000_000);
            byte[] length = new byte[8];
            BinaryPrimitives.WriteInt64LittleEndian(length, 100_000_000);
            file.Write(length);
        }

        AssertRefusedWithoutAllocating(path, "header: expected JSON that begins with {, found the byte 0x00.");
    }

    [Fact]
    public void ClaimOfTerabytes_IsRefusedWithoutAllocating()
    {
        string path = RawFile.Write(directory, RawFile.Bytes(
            """{"a":{"dtype":"F32","shape":[1000000,1000000],"data_offsets":[0,4000000000000]}}"""));
        AssertRefusedWithoutAllocating(path, "file length: expected 4000000000088 bytes");
    }

    [Theory]
    [InlineData(new byte[] { 0x50, 0x4B, 0x03, 0x04, 0x14, 0, 8, 8, 8, 0 }, "the file seems to be a ZIP archive, as PyTorch (.pt)")]
    [InlineData(new byte[] { 0x80, 0x02, 0x8A, 0x0A, 0x6C, 0xFC, 0x9C, 0x46, 0xF9 }, "the file seems to be a Python pickle")]
    [InlineData(new byte[] { 0x89, 0x48, 0x44, 0x46, 0x0D, 0x0A, 0x1A, 0x0A, 0 }, "the file seems to be an HDF5 file")]
    [InlineData(new byte[] { 0x93, 0x4E, 0x55, 0x4D, 0x50, 0x59, 1, 0, 0x76 }, "the file seems to be a NumPy array")]
    [InlineData(new byte[] { 0x47, 0x47, 0x55, 0x46, 3, 0, 0, 0, 0 }, "the file seems to be a GGUF file")]
    [InlineData(new byte[] { 0x08, 0x08, 0x12, 0x07, 0x70, 0x79, 0x74, 0x6F, 0x72 }, "the file seems to be a Protocol Buffers message, as ONNX")]
    [InlineData(new byte[] { 0x7B, 0x22, 0x61, 0x22, 0x3A, 0x20, 0x31, 0x20, 0x7D }, "the file seems to be JSON text")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x61, 0, 0x62, 0, 0x63, 0 }, "the file seems to be text in UTF-16")]
    public void ForeignFormat_IsRecognized(byte[] content, string message) =>
        AssertMessage(content, "file: expected a safetensors file, found another format: " + message);

    [Theory]
    [InlineData("Some text", "Some text")]
    [InlineData("version https://git-lfs.github.com/spec/v1\noid sha256:4d7a2146\n", "version https://git-lfs.github.com/spec/")]
    [InlineData("\uFEFFepoch,loss\r\n1,0.5\r\n", "epoch,loss")]
    [InlineData("Modell für Blumen, deren Blätter gemessen sind, in 1234567890ä", "Modell für Blumen, deren Blätter gemesse")]
    [InlineData("\n\n<!DOCTYPE html>\n", "<!DOCTYPE html>")]
    public void Text_IsRecognizedAndShown(string content, string line) => AssertMessage(
        System.Text.Encoding.UTF8.GetBytes(content), $"file: expected a safetensors file, found another format: the file seems to be text, which begins with \"{line}\".");

    [Fact]
    public void UnknownContent_IsNotGuessedAt()
    {
        AssertMessage([.. "Some text that is"u8, 0, .. " not a model."u8], "header length: expected at most 23 bytes, the rest of the file, found ");
        AssertMessage([.. "Latin text: "u8, 0xE9, .. " not UTF-8"u8], "header length: expected at most 15 bytes, the rest of the file, found ");
    }

    [Fact]
    public void MissingFile_GivesTheUsualException() => Assert.Throws<FileNotFoundException>(() => SafetensorsReader.Open(directory.File("none")));

    [Fact]
    public void Directory_GivesTheUsualException() => Assert.Equal(
        $"Cannot load from \"{directory.Path}\": expected a file, found a directory.",
        Assert.Throws<UnauthorizedAccessException>(() => SafetensorsReader.Open(directory.Path)).Message);

    [Fact]
    public void FileThatShrinksWhileOpen_IsRefused()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows does not let another process shrink a file that is being read.");
        }

        string path = RawFile.Write(directory, RawFile.Bytes("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}""", RawFile.Floats(1, 2)));
        using var reader = SafetensorsReader.Open(path);
        // A process of its own: the runtime's locks are advisory and hold within .NET only.
        using (var truncate = System.Diagnostics.Process.Start("truncate", ["-s", "66", path]))
        {
            truncate.WaitForExit();
            Assert.Equal(0, truncate.ExitCode);
        }

        var exception = Assert.Throws<ModelFileException>(() => reader.Read("a", new float[2].AsSpan()));
        Assert.Contains("found the end of the file, which became shorter while it was read", exception.Message);
    }

    public void Dispose() => directory.Dispose();

    private ModelFileException AssertMessage(byte[] content, string message)
    {
        string path = RawFile.Write(directory, content);
        var exception = Assert.Throws<ModelFileException>(() => SafetensorsReader.Open(path));
        Assert.Contains(message, exception.Message);
        return exception;
    }

    private static void AssertRefusedWithoutAllocating(string path, string message)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        var exception = Assert.Throws<ModelFileException>(() => SafetensorsReader.Open(path));
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Contains(message, exception.Message);
        Assert.True(allocated < 1024 * 1024, $"allocated {allocated} bytes");
    }
}
