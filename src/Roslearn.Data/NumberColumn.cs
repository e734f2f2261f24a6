using System.Globalization;

namespace Roslearn.Data;

/// <summary>A column of numbers; NaN where a value is missing.</summary>
internal sealed record NumberColumn(string Name, int Position) : TableColumn(Name, Position)
{
    private readonly List<float> _values = [];

    /// <summary>The number in a row.</summary>
    public float this[int row] => _values[row];

    /// <inheritdoc/>
    public override bool IsMissing(int row) => float.IsNaN(_values[row]);

    /// <inheritdoc/>
    public override bool IsNamedLikeAnEntry => TryParse(Name, out _);

    /// <summary>Reads an entry.</summary>
    /// <param name="entry">Without spaces around it.</param>
    /// <param name="value">The number.</param>
    /// <returns>Whether it is a finite number.</returns>
    public static bool TryParse(ReadOnlySpan<char> entry, out float value) =>
        float.TryParse(entry, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && float.IsFinite(value);

    /// <inheritdoc/>
    public override string? Add(ReadOnlySpan<char> entry, bool missing)
    {
        float value = float.NaN;
        if (!missing && !TryParse(entry, out value))
        {
            return DelimiterGuess.HasDecimalComma(entry)
                ? "a number with a decimal point, as in 1.5"
                : "a number (a column of names belongs into CsvOptions.Categories or CsvOptions.Ignored)";
        }

        _values.Add(value);
        return null;
    }
}
