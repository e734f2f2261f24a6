namespace Roslearn.Benchmarks.Generation;

/// <summary>A person typing: half of it in a file without models, half of it in the definition of the first model.</summary>
internal static class Keystrokes
{
    /// <summary>Keystrokes of the script.</summary>
    public const int Count = 200;

    private const string Statement =
        "int quarter = (System.DateTime.UtcNow.Month - 1) / 3 + 1; System.Console.WriteLine($\"quarter {quarter} of {year}\");";

    private const string Layers = "[Hidden(64, Activation = Activation.Gelu), Dropout(0.25)] [Hidden(32), Layers(2), Dropout] [L2(0.0001)] [Seed(12)]";

    /// <summary>After each keystroke: whether it was in the model's file, and the whole text of the file.</summary>
    public static IEnumerable<(bool InModel, string Text)> All()
    {
        for (int typed = 1; typed <= Count / 2; typed++)
        {
            yield return (false, UserSources.Unrelated.Replace(UserSources.Caret, Statement[..typed], StringComparison.Ordinal));
        }

        for (int typed = 1; typed <= Count / 2; typed++)
        {
            yield return (true, UserSources.Model(0, layer: Layers[..typed]));
        }
    }
}
