using System.IO.Compression;
using Roslearn.Data;
using Roslearn.Tests.Storage;

namespace Roslearn.Tests.Files;

public sealed class IdxFileTests : IDisposable
{
    private static readonly byte[] Good = [0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 3, 1, 2, 3, 4, 5, 255];
    private static readonly byte[] Labels = [0, 0, 8, 1, 0, 0, 0, 2, 9, 0];

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void GoodFile_IsRead(bool packed)
    {
        IdxFile file = IdxFile.Read(Save(packed ? Pack(Good) : Good));
        Assert.Equal([2, 1, 3], file.Dimensions);
        Assert.Equal([1, 2, 3, 4, 5, 255], file.Elements.ToArray());
    }

    [Fact]
    public void FileAboveOneBlock_IsReadWhole()
    {
        byte[] elements = new byte[5_000_000];
        new Random(1).NextBytes(elements);
        IdxFile file = IdxFile.Read(Save(Pack([0, 0, 8, 1, 0, 0x4C, 0x4B, 0x40, .. elements])));
        Assert.True(file.Elements.SequenceEqual(elements));
    }

    [Fact]
    public void PicturesAndLabels_AreExamplesScaledToOne()
    {
        Dataset<float, int> data = IdxFile.ReadDataset(Save(Good), Save(Labels, "labels"));
        Assert.Equal(2, data.Count);
        Assert.Equal([4 / 255f, 5 / 255f, 1], data.Input(1).ToArray());
        Assert.Equal((9, 0), (data.Target(0), data.Target(1)));
    }

    [Fact]
    public void CountsThatDiffer_AreNamed() => RefusedDataset(Good, [0, 0, 8, 1, 0, 0, 0, 1, 9], "expected 2 labels, one for each picture of", "found 1");

    [Fact]
    public void LabelsInsteadOfPictures_AreNamed() => RefusedDataset(Labels, Labels, "expected pictures, in 2 or more dimensions, found 1 dimension");

    [Fact]
    public void PicturesInsteadOfLabels_AreNamed() => RefusedDataset(Good, Good, "expected labels, in 1 dimension, found 3 dimensions");

    [Theory]
    [InlineData(1, 8)]
    [InlineData(2, 13)]
    [InlineData(3, 0)]
    public void OtherMagicNumber_IsNamed(int at, byte value)
    {
        byte[] bytes = [.. Good];
        bytes[at] = value;
        Refused(bytes, "expected the magic number 0x000008", $"found 0x{bytes[1]:X4}{bytes[2]:X2}{bytes[3]:X2}"[..10]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(15)]
    public void TruncatedHeader_SaysSo(int length) => Refused(Good[..length], "found the end of the file");

    [Fact]
    public void TruncatedElements_NameBothLengths() => Refused(Good[..^1], "expected 2 x 1 x 3 = 6 bytes after the header, found 5");

    [Fact]
    public void BytesLeftOver_AreRefused() => Refused([.. Good, 0], "expected 2 x 1 x 3 = 6 bytes after the header, found more");

    [Fact]
    public void AbsurdDimension_IsNamed() => Refused([.. Good[..4], 255, 255, 255, 255, .. Good[8..]], "dimension 1 of 3", "found 4294967295");

    [Fact]
    public void AbsurdProduct_IsNamed() => Refused([.. Good[..4], 0, 1, 0, 0, 0, 1, 0, 0, .. Good[12..]], "dimension 2 of 3", "found 65536");

    [Fact]
    public void ZeroDimension_IsNamed() => Refused([.. Good[..8], 0, 0, 0, 0, .. Good[12..]], "dimension 2 of 3", "found 0");

    /// <summary>A short file that announces two billion bytes must not make anybody take them.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void AnnouncedElements_TakeNoMemoryBeforeTheyCome(bool packed)
    {
        byte[] bytes = [0, 0, 8, 1, 0x70, 0, 0, 0, 1, 2, 3];
        string path = Save(packed ? Pack(bytes) : bytes);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<DataFileException>(() => IdxFile.Read(path));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10_000_000);
    }

    [Fact]
    public void DamagedGzip_SaysGzip()
    {
        byte[] packed = Pack(Good);
        packed[2] = 7; // no such method of compression
        Refused(packed, "expected a whole gzip file, as its first bytes say, found one that is damaged");
    }

    [Fact]
    public void CutGzip_IsRefused()
    {
        byte[] packed = Pack(Good);
        Refused(packed[..(packed.Length / 2)], "file.idx");
    }

    [Fact]
    public void RandomBytes_NeverGetPastTheReader()
    {
        var random = new Random(3);
        for (int i = 0; i < 500; i++)
        {
            byte[] bytes = [.. Good];
            bytes[random.Next(16)] ^= (byte)(1 << random.Next(8));
            string path = Save(random.Next(2) == 0 ? bytes : Pack(bytes));
            Assert.Throws<DataFileException>(() => IdxFile.Read(path));
        }
    }

    private void RefusedDataset(byte[] images, byte[] labels, params string[] says)
    {
        string first = Save(images), second = Save(labels, "labels");
        string message = Assert.Throws<DataFileException>(() => IdxFile.ReadDataset(first, second)).Message;
        Assert.All(says, part => Assert.Contains(part, message));
    }

    private void Refused(byte[] content, params string[] says)
    {
        string path = Save(content);
        DataFileException thrown = Assert.Throws<DataFileException>(() => IdxFile.Read(path));
        Assert.Equal(path, thrown.FilePath);
        Assert.StartsWith(path, thrown.Message);
        Assert.All(says, part => Assert.Contains(part, thrown.Message));
    }

    private string Save(byte[] content, string name = "file.idx")
    {
        string path = _directory.File(name);
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
