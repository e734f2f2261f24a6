using System.Globalization;

namespace Roslearn.Data;

/// <summary>Whether a table looks as if another character stood between its entries than the one it is read with.</summary>
internal static class DelimiterGuess
{
    /// <summary>Spreadsheets of countries with a decimal comma write the semicolon; the others are what programs write.</summary>
    private const string Usual = ";\t|,";

    private static readonly NumberFormatInfo Comma = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };

    /// <summary>What to try, in the words of a message; <see langword="null"/> if the first line looks as it should.</summary>
    /// <param name="line">The first line of the table.</param>
    /// <param name="delimiter">What it was split at.</param>
    public static string? HintOf(ReadOnlySpan<char> line, char delimiter)
    {
        if (HasDecimalComma(line.Trim()))
        {
            return null;
        }

        foreach (char other in Usual)
        {
            if (other != delimiter && line.Contains(other) && (!line.Contains(delimiter) || AreNumbers(line, other)))
            {
                return $"the file looks as if separated by {(other == '\t' ? "tabs" : $"'{other}'")}: see CsvOptions.Delimiter";
            }
        }

        return null;
    }

    /// <summary>Whether an entry is a number with a comma where the decimal point must be.</summary>
    /// <param name="entry">Without spaces around it.</param>
    public static bool HasDecimalComma(ReadOnlySpan<char> entry) => entry.Contains(',') && IsNumber(entry);

    private static bool AreNumbers(ReadOnlySpan<char> line, char delimiter)
    {
        foreach (Range part in line.Split(delimiter))
        {
            if (!IsNumber(line[part].Trim()))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsNumber(ReadOnlySpan<char> text) => float.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, Comma, out _);
}
