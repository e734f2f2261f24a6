using System.Globalization;
using System.Numerics;

namespace QuickStart.Digits;

/// <summary>One movement of the pen over the paper: the points it passes through, and which of them are corners.</summary>
internal sealed class PenStroke
{
    /// <summary>Straight pieces that stand for the curve between two points: about a pixel each.</summary>
    private const int PiecesPerCurve = 6;

    private readonly bool[] _corners;

    private PenStroke(Vector2[] points, bool[] corners)
    {
        Points = points;
        _corners = corners;
    }

    /// <summary>The points, in a box of width and height 1, y downwards.</summary>
    public Vector2[] Points { get; }

    /// <summary>Reads a stroke in the notation of <see cref="DigitShapes"/>.</summary>
    public static PenStroke Parse(string text)
    {
        string[] words = text.Split(' ');
        var points = new Vector2[words.Length];
        var corners = new bool[words.Length];
        for (int i = 0; i < words.Length; i++)
        {
            corners[i] = words[i].EndsWith('*');
            string[] coordinates = words[i].TrimEnd('*').Split(',');
            points[i] = new Vector2(Percent(coordinates[0]), Percent(coordinates[1]));
        }

        corners[0] = corners[^1] = true;
        return new PenStroke(points, corners);

        static float Percent(string number) => int.Parse(number, CultureInfo.InvariantCulture) / 100f;
    }

    /// <summary>Draws the stroke through <paramref name="placed"/>, its points on the paper, as Catmull-Rom curves.</summary>
    public void Trace(ReadOnlySpan<Vector2> placed, StrokeCanvas canvas)
    {
        for (int i = 0; i + 1 < placed.Length; i++)
        {
            Vector2 from = placed[i], to = placed[i + 1];

            // Beyond a corner the curve must not look: the neighbour mirrored at the corner lets it leave straight.
            Vector2 before = _corners[i] ? from + (from - to) : placed[i - 1];
            Vector2 after = _corners[i + 1] ? to + (to - from) : placed[i + 2];
            Vector2 last = from;
            for (int piece = 1; piece <= PiecesPerCurve; piece++)
            {
                Vector2 next = Curve(before, from, to, after, piece / (float)PiecesPerCurve);
                canvas.Line(last, next);
                last = next;
            }
        }
    }

    private static Vector2 Curve(Vector2 before, Vector2 from, Vector2 to, Vector2 after, float t)
    {
        Vector2 linear = to - before;
        Vector2 square = 2 * before - 5 * from + 4 * to - after;
        Vector2 cube = 3 * (from - to) + after - before;
        return from + 0.5f * t * (linear + t * (square + t * cube));
    }
}
