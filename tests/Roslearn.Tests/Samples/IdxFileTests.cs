using System.IO.Compression;
using FashionMnist;
using Roslearn.Tests.Storage;

namespace Roslearn.Tests.Samples;

public sealed class IdxFileTests : IDisposable
{
    private static readonly byte[] Good = [0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 3, 1, 2, 3, 4, 5, 255];

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void GoodFile_IsRead(bool packed)
    {
        IdxFile file = IdxFile.Read(Save(packed ? Pack(Good) : Good), rank: 3);
        Assert.Equal([2, 1, 3], file.Dimensions);
        Assert.Equal([1, 2, 3, 4, 5, 255], file.Elements);
    }

    [Fact]
    public void LabelsInsteadOfPictures_NamesBothMagicNumbers() => Refused([0, 0, 8, 1, .. Good[4..]], "0x00000803", "0x00000801");

    [Fact]
    public void TruncatedHeader_NamesBothLengths() => Refused(Good[..15], "16 bytes", "only 15");

    [Fact]
    public void TruncatedElements_NamesBothLengths() => Refused(Good[..^1], "2 x 1 x 3 elements need 6 bytes", "there are 5");

    [Fact]
    public void BytesLeftOver_NamesBothLengths() => Refused([.. Good, 0], "need 6 bytes", "there are 7");

    [Fact]
    public void AbsurdDimension_IsNamed() => Refused([.. Good[..4], 255, 255, 255, 255, .. Good[8..]], "dimension 1 of 3 is 4294967295");

    [Fact]
    public void AbsurdProduct_IsNamed() => Refused([.. Good[..4], 0, 1, 0, 0, 0, 1, 0, 0, .. Good[12..]], "dimension 2 of 3 is 65536");

    [Fact]
    public void ZeroDimension_IsNamed() => Refused([.. Good[..8], 0, 0, 0, 0, .. Good[12..]], "dimension 2 of 3 is 0");

    [Fact]
    public void DamagedGzip_SaysGzip()
    {
        byte[] packed = Pack(Good);
        packed[2] = 7; // no such method of compression
        Refused(packed, "gzip");
    }

    [Fact]
    public void CutGzip_IsRefused()
    {
        byte[] packed = Pack(Good);
        Refused(packed[..(packed.Length / 2)], "file.idx");
    }

    private void Refused(byte[] content, params string[] says)
    {
        string path = Save(content);
        string message = Assert.Throws<InvalidDataException>(() => IdxFile.Read(path, rank: 3)).Message;
        Assert.StartsWith(path, message);
        Assert.All(says, part => Assert.Contains(part, message));
    }

    private string Save(byte[] content)
    {
        string path = _directory.File("file.idx");
        File.WriteAllBytes(path, content);
        return path;
    }

    private static byte[] Pack(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(content);
        }

        return packed.ToArray();
    }
}
