using System.Text;

namespace Samples.Common;

/// <summary>A square grey picture with a caption, as lines of text.</summary>
public sealed class TerminalPicture
{
    private const int Gap = 2;

    /// <summary>Characters by the ink they put on paper, from none.</summary>
    private const string Ramp = " .:-=+*#%@";

    private const string Reset = "\e[0m";

    private readonly float[] _pixels;
    private readonly int _side;

    /// <summary>Takes a copy of a picture.</summary>
    /// <param name="pixels">Rows from the top, values 0 (dark) to 1 (bright); as many as a square with an even side has.</param>
    /// <param name="caption">What to write below; cut off at the width of the picture.</param>
    /// <exception cref="ArgumentException">The values do not make a square with an even side.</exception>
    public TerminalPicture(ReadOnlySpan<float> pixels, string caption)
    {
        _side = (int)Math.Round(Math.Sqrt(pixels.Length));
        if (_side * _side != pixels.Length || _side % 2 != 0)
        {
            throw new ArgumentException($"{pixels.Length} values do not make a square picture with an even side.", nameof(pixels));
        }

        _pixels = pixels.ToArray();
        Caption = caption.Length <= _side ? caption : caption[.._side];
    }

    /// <summary>The text below the picture.</summary>
    public string Caption { get; }

    /// <summary>Writes pictures side by side, in as many rows as the width asks for. One character shows two pixels, one above the other.</summary>
    /// <param name="pictures">Pictures of one size.</param>
    /// <param name="width">The columns of a line.</param>
    public static void Write(TextWriter output, IReadOnlyList<TerminalPicture> pictures, TerminalColor color, int width)
    {
        if (pictures.Count == 0)
        {
            return;
        }

        int side = pictures[0]._side;
        foreach (TerminalPicture[] row in pictures.Chunk(Math.Max(1, (width + Gap) / (side + Gap))))
        {
            var line = new StringBuilder();
            for (int y = 0; y < side; y += 2)
            {
                line.Clear();
                foreach (TerminalPicture picture in row)
                {
                    Separate(line);
                    picture.AppendLine(line, y, color);
                }

                output.WriteLine(color == TerminalColor.None ? line.ToString().TrimEnd() : line);
            }

            line.Clear();
            foreach (TerminalPicture picture in row)
            {
                Separate(line);
                line.Append(picture.Caption.PadRight(side));
            }

            output.WriteLine(line.ToString().TrimEnd());
            output.WriteLine();
        }
    }

    private static void Separate(StringBuilder line) => line.Append(' ', line.Length == 0 ? 0 : Gap);

    private void AppendLine(StringBuilder line, int y, TerminalColor color)
    {
        for (int x = 0; x < _side; x++)
        {
            float upper = _pixels[y * _side + x], lower = _pixels[(y + 1) * _side + x];
            switch (color)
            {
                case TerminalColor.None:
                    line.Append(Ramp[Level((upper + lower) / 2, Ramp.Length)]);
                    break;
                case TerminalColor.Palette:
                    // 232..255 are the palette's greys, from almost black to almost white.
                    line.Append($"\e[38;5;{232 + Level(upper, 24)};48;5;{232 + Level(lower, 24)}m▀");
                    break;
                default:
                    int top = Level(upper, 256), bottom = Level(lower, 256);
                    line.Append($"\e[38;2;{top};{top};{top};48;2;{bottom};{bottom};{bottom}m▀");
                    break;
            }
        }

        line.Append(color == TerminalColor.None ? "" : Reset);
    }

    /// <summary>Which of <paramref name="levels"/> equal parts of 0..1 a value falls into.</summary>
    private static int Level(float value, int levels) => Math.Clamp((int)(value * levels), 0, levels - 1);
}
