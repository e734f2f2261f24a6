using Roslearn;
using Roslearn.Data;

namespace FashionMnist;

/// <summary>MNIST and the data sets made in its image: four files with pictures of 28 x 28 pixels, 60,000 to train and 10,000 to test.</summary>
public static class PictureFiles
{
    /// <summary>The pixels of a row, and the rows of a picture.</summary>
    public const int Side = 28;

    private const string TrainImages = "train-images-idx3-ubyte.gz";
    private const string TrainLabels = "train-labels-idx1-ubyte.gz";
    private const string TestImages = "t10k-images-idx3-ubyte.gz";
    private const string TestLabels = "t10k-labels-idx1-ubyte.gz";

    /// <summary>Reads the four files.</summary>
    /// <param name="folder">Where they are.</param>
    /// <param name="source">Where they are published, for the message when one is missing.</param>
    /// <returns>The pictures to train on and those to test on, 784 values of 0..1 each.</returns>
    /// <exception cref="FileNotFoundException">One or more are missing; the message says which, and where they are published.</exception>
    /// <exception cref="DataFileException">A file is damaged, or pictures and labels do not belong together.</exception>
    public static (Dataset<float, int> Train, Dataset<float, int> Test) Read(string folder, string source)
    {
        string[] missing = [.. new[] { TrainImages, TrainLabels, TestImages, TestLabels }.Where(name => !File.Exists(Path.Combine(folder, name)))];
        return missing.Length == 0
            ? (Read(folder, TrainImages, TrainLabels), Read(folder, TestImages, TestLabels))
            : throw new FileNotFoundException(
                $"""
                {Path.GetFullPath(folder)} lacks {string.Join(", ", missing)}.
                This sample reads four files as they are published, in {source}:
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
