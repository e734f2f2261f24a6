using Roslearn;
using Roslearn.Data;

namespace FashionMnist;

/// <summary>The models to choose from: <c>--model dense</c> or <c>--model cnn</c>.</summary>
/// <param name="Summary">The layer table.</param>
/// <param name="Create">Makes a model from a seed.</param>
/// <param name="Prepare">What it is trained on, made of the training examples.</param>
internal sealed record FashionModel(string Summary, Func<ulong, IModel<float, int>> Create, Func<Dataset<float, int>, Dataset<float, int>> Prepare)
{
    private const string Option = "--model";

    /// <summary>A shoe that points the other way is a shoe. The pictures are all centred, so they are not moved.</summary>
    private static readonly ImageAugmentation Mirrored = new(PictureFiles.Side, PictureFiles.Side, channels: 1) { FlipHorizontally = true };

    private static readonly Dictionary<string, FashionModel> All = new()
    {
        ["dense"] = new(FashionClassifier.Summary, seed => new FashionClassifier(seed), train => train),
        ["cnn"] = new(FashionConvolution.Summary, seed => new FashionConvolution(seed), train => train.Augment(Mirrored)),
    };

    /// <summary>The model behind the option, dense without it; <paramref name="rest"/> are the other arguments.</summary>
    /// <exception cref="ArgumentException">There is no such model.</exception>
    public static FashionModel From(string[] arguments, out string[] rest)
    {
        int at = Array.IndexOf(arguments, Option);
        rest = at < 0 ? arguments : [.. arguments[..at], .. arguments[Math.Min(at + 2, arguments.Length)..]];
        string name = at < 0 ? "dense" : at + 1 < arguments.Length ? arguments[at + 1] : "nothing";
        return All.TryGetValue(name, out FashionModel? model)
            ? model
            : throw new ArgumentException($"{Option} expects {string.Join(" or ", All.Keys)}, but got {name}");
    }
}
