namespace Roslearn.Generators.Specification;

/// <summary>
/// Where a value was written, by position in the definition and not in the file: a model that holds origins does not change
/// when lines move. <see cref="Attribute"/> counts the Roslearn attributes of the type; <see cref="Argument"/> is the
/// parameter's or property's name (empty: the attribute as a whole); <see cref="Element"/> counts in a list of widths (−1: all).
/// </summary>
public readonly record struct Origin(int Attribute, string Argument = "", int Element = -1)
{
    /// <summary>The value is a default: nobody wrote it.</summary>
    public static readonly Origin None = new(-1);

    public bool IsWritten => Attribute >= 0;
}
