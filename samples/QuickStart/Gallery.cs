using Roslearn;
using Samples.Common;

namespace QuickStart;

/// <summary>Shows pictures with what the model reads in them.</summary>
internal static class Gallery
{
    private const int Right = 4;
    private const int Wrong = 2;

    /// <summary>Writes a few test pictures that the model reads rightly and, if there are any, a few that it gets wrong.</summary>
    public static void Show(DigitClassifier model, Dataset<float, int> test)
    {
        int[] correct = [.. Enumerable.Range(0, test.Count).Where(i => model.Classify(test.Input(i)) == test.Target(i)).Take(Right)];
        int[] mistaken = [.. Enumerable.Range(0, test.Count).Where(i => model.Classify(test.Input(i)) != test.Target(i)).Take(Wrong)];
        TerminalPicture[] pictures = [.. correct.Concat(mistaken).Select(i => Picture(model, test, i))];
        TerminalPicture.Write(Console.Out, pictures, Terminal.Color, Terminal.Width);
    }

    private static TerminalPicture Picture(DigitClassifier model, Dataset<float, int> test, int index)
    {
        var probabilities = new float[DigitClassifier.OutputSize];
        model.Predict(test.Input(index), probabilities);
        int digit = model.Classify(test.Input(index));
        string mark = digit == test.Target(index) ? "" : $"  wrong: it is {test.Target(index)}";
        return new TerminalPicture(test.Input(index), $"{digit} ({probabilities[digit] * 100:F0} %){mark}");
    }
}
