using FashionMnist;
using Roslearn.Data;
using Roslearn.Tests.Storage;

namespace Roslearn.Tests.Samples;

public sealed class FashionDataTests : IDisposable
{
    private static readonly byte[] Picture = [0, 0, 8, 3, 0, 0, 0, 1, 0, 0, 0, 28, 0, 0, 0, 28, .. Enumerable.Repeat((byte)51, 784)];
    private static readonly byte[] Label = [0, 0, 8, 1, 0, 0, 0, 1, 9];

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void FourFiles_AreScaledToOne()
    {
        Save(Picture, Label);
        (Dataset<float, int> Train, Dataset<float, int> Test) data = FashionData.Read(_directory.Path);
        Assert.Equal(1, data.Train.Count);
        Assert.Equal(9, data.Test.Target(0));
        Assert.All(data.Train.Input(0).ToArray(), pixel => Assert.Equal(0.2f, pixel));
    }

    [Fact]
    public void MissingFile_IsNamedWithItsSource()
    {
        Save(Picture, Label);
        File.Delete(_directory.File("t10k-labels-idx1-ubyte.gz"));
        string message = Assert.Throws<FileNotFoundException>(() => FashionData.Read(_directory.Path)).Message;
        Assert.StartsWith($"{_directory.Path} lacks t10k-labels-idx1-ubyte.gz.", message);
        Assert.Contains("zalandoresearch/fashion-mnist", message);
    }

    [Fact]
    public void OtherPictureSize_IsNamed()
    {
        Save([0, 0, 8, 3, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 2, 7, 7], Label);
        Assert.Contains("found 2 pixels", Assert.Throws<DataFileException>(() => FashionData.Read(_directory.Path)).Message);
    }

    private void Save(byte[] pictures, byte[] labels)
    {
        foreach (string part in new[] { "train", "t10k" })
        {
            File.WriteAllBytes(_directory.File($"{part}-images-idx3-ubyte.gz"), pictures);
            File.WriteAllBytes(_directory.File($"{part}-labels-idx1-ubyte.gz"), labels);
        }
    }
}
