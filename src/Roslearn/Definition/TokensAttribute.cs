namespace Roslearn;

/// <summary>
/// The input is a sequence of <paramref name="length"/> whole numbers below <paramref name="vocabulary"/>: characters, words, events.
/// <c>[Embedding]</c> comes first then, and examples are <see langword="int"/>.
/// </summary>
/// <param name="length">The tokens of one example, at least 1.</param>
/// <param name="vocabulary">How many different tokens there are, at least 1.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class TokensAttribute(int length, int vocabulary) : Attribute
{
    /// <summary>The tokens of one example.</summary>
    public int Length { get; } = length;

    /// <summary>How many different tokens there are.</summary>
    public int Vocabulary { get; } = vocabulary;
}
