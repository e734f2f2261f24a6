using System.Globalization;
using System.Net;
using System.Text;

namespace Roslearn.Training;

/// <summary>Text of a page. What comes from outside goes through <see cref="Text"/>; numbers are written alike under every culture.</summary>
internal sealed class Html
{
    /// <summary>Numbers below it are written with an exponent.</summary>
    public const double Plainest = 1e-3;

    /// <summary>Numbers from here on are written with an exponent.</summary>
    public const double Longest = 1e7;

    private readonly StringBuilder _text = new();

    /// <summary>Appends markup, a line of it. Numbers in it are invariant.</summary>
    public Html Add(FormattableString markup)
    {
        _text.Append(markup.ToString(CultureInfo.InvariantCulture)).Append('\n');
        return this;
    }

    /// <summary>Appends what is markup already.</summary>
    public Html Raw(string markup)
    {
        _text.Append(markup).Append('\n');
        return this;
    }

    /// <summary>Makes text harmless in markup and in attribute values.</summary>
    public static string Text(string text) => WebUtility.HtmlEncode(text);

    /// <summary>A number for people, to four digits; those of a whole number are all written, and counted by thousands.</summary>
    public static string Number(double value)
    {
        string format = Math.Abs(value) switch
        {
            0 => "0",
            < Plainest or >= Longest => "0.###E+00",
            >= 1000 => "#,0",
            _ => "G4",
        };
        return value.ToString(format, CultureInfo.InvariantCulture);
    }

    /// <summary>A coordinate: a tenth of a pixel is enough.</summary>
    public static string At(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
