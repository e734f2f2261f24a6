using Roslearn;

namespace FashionMnist;

/// <summary>Fashion-MNIST (Xiao, Rasul, Vollgraf 2017): pictures of clothes, 28 x 28, ten kinds, 60,000 to train and 10,000 to test.</summary>
public static class FashionData
{
    /// <summary>The names of the classes, by label.</summary>
    public static IReadOnlyList<string> ClassNames { get; } =
        ["T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot"];

    /// <summary>Reads the four files.</summary>
    /// <inheritdoc cref="PictureFiles.Read(string, string)"/>
    public static (Dataset<float, int> Train, Dataset<float, int> Test) Read(string folder) =>
        PictureFiles.Read(folder, "data/fashion of https://github.com/zalandoresearch/fashion-mnist");
}
