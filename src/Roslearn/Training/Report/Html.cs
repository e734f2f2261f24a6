using System.Globalization;
using System.Net;
using System.Text;

namespace Roslearn.Training;

/// <summary>Text of a page. What comes from outside goes through <see cref="Text"/>; numbers are written alike under every culture.</summary>
internal sealed class Html
{
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

    /// <summary>A number for people, to four digits.</summary>
    public static string Number(double value) => value.ToString(Math.Abs(value) is 0 or (>= 0.001 and < 10000) ? "0.####" : "G4", CultureInfo.InvariantCulture);

    /// <summary>A coordinate: a tenth of a pixel is enough.</summary>
    public static string At(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
