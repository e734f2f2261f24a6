namespace Roslearn.Generators;

/// <summary>A source file to add to the user's compilation.</summary>
public sealed record GeneratedFile(string HintName, string Text);
