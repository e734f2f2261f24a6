namespace EndToEnd.Definitions;

/// <summary>A model to generate and to compare: what it is, how it is written, and the sizes of the batches it is tried on.</summary>
/// <param name="Spec">The specification; the reference is built from it.</param>
/// <param name="Style">How the C# text is written.</param>
/// <param name="BatchRows">The rows of each batch.</param>
/// <param name="Seed">Of the parameters and the data.</param>
public sealed record Definition(ModelSpec Spec, TextStyle Style, int BatchRows, int Seed)
{
    /// <summary>Whether sequences have lengths of their own.</summary>
    public bool HasLengths { get; init; }

    public string Name => Spec.Type.Name;

    /// <summary>The definition as C#, without the file's usings.</summary>
    public string Text => DefinitionText.Render(Spec, Style);

    public override string ToString() => $"{Text}\n// batches of {BatchRows} rows, data seed {Seed}";
}
