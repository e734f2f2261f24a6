using Roslearn;
using Roslearn.Data;

namespace FashionMnist;

/// <summary>Fashion-MNIST (Xiao, Rasul, Vollgraf 2017): pictures of clothes, 28 x 28, ten kinds, 60,000 to train and 10,000 to test.</summary>
public sealed class FashionData
{
    /// <summary>Pixels along each side of a picture.</summary>
    public const int Side = 28;

    private const string TrainImages = "train-images-idx3-ubyte.gz";
    private const string TrainLabels = "train-labels-idx1-ubyte.gz";
    private const string TestImages = "t10k-images-idx3-ubyte.gz";
    private const string TestLabels = "t10k-labels-idx1-ubyte.gz";

    private FashionData(Dataset<float, int> train, Dataset<float, int> test)
    {
        Train = train;
        Test = test;
    }

    /// <summary>The names of the classes, by label.</summary>
    public static IReadOnlyList<string> ClassNames { get; } =
        ["T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot"];

    /// <summary>The pictures to train on, 784 values of 0..1 each.</summary>
    public Dataset<float, int> Train { get; }

    /// <summary>The pictures to test on.</summary>
    public Dataset<float, int> Test { get; }

    /// <summary>Reads the four files.</summary>
    /// <param name="folder">Where they are.</param>
    /// <exception cref="FileNotFoundException">One or more are missing; the message says which, and where they are published.</exception>
    /// <exception cref="DataFileException">A file is damaged, or pictures and labels do not belong together.</exception>
    public static FashionData Read(string folder)
    {
        string[] missing = [.. new[] { TrainImages, TrainLabels, TestImages, TestLabels }.Where(name => !File.Exists(Path.Combine(folder, name)))];
        return missing.Length == 0
            ? new FashionData(Read(folder, TrainImages, TrainLabels), Read(folder, TestImages, TestLabels))
            : throw new FileNotFoundException(
                $"""
                {Path.GetFullPath(folder)} lacks {string.Join(", ", missing)}.
                This sample reads the four files of Fashion-MNIST as they are published, in data/fashion of
                https://github.com/zalandoresearch/fashion-mnist:
                  {TrainImages}, {TrainLabels},
                  {TestImages}, {TestLabels}.
                Put them into one folder and name it: --data DIR
                """);
    }

    private static Dataset<float, int> Read(string folder, string imageFile, string labelFile)
    {
        Dataset<float, int> data = IdxFile.ReadDataset(Path.Combine(folder, imageFile), Path.Combine(folder, labelFile));
        return data.Input(0).Length == Side * Side
            ? data
            : throw new DataFileException(imageFile, null, $"pictures of {Side} x {Side} pixels", $"{data.Input(0).Length} pixels");
    }
}
