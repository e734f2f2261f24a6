namespace Roslearn.Analyzers.Tests.Corpus;

/// <summary>A definition as good practice writes it.</summary>
/// <param name="Name">A name of its own.</param>
/// <param name="Source">Where the recipe is published.</param>
/// <param name="Attributes">All attributes but <c>[Model]</c>.</param>
/// <param name="Deserved">The advice that it gets, and why it is right to give it.</param>
public sealed record Recipe(string Name, string Source, string Attributes, params (string Rule, string Because)[] Deserved)
{
    public override string ToString() => Name;
}
