using Roslearn;
using Roslearn.Data;

namespace FashionMnist;

/// <summary>Whether to train on pictures that are moved and mirrored at random: <c>--augment</c>.</summary>
internal static class Augmentation
{
    private const string Option = "--augment";

    private static readonly ImageAugmentation Changes = new(PictureFiles.Side, PictureFiles.Side, 1) { Shift = 2, FlipHorizontally = true };

    /// <summary>What becomes of the training examples; <paramref name="rest"/> are the other arguments.</summary>
    public static Func<Dataset<float, int>, Dataset<float, int>> From(string[] arguments, out string[] rest)
    {
        rest = [.. arguments.Where(argument => argument != Option)];
        return rest.Length == arguments.Length ? train => train : train => train.Augment(Changes);
    }
}
