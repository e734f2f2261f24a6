using System.Numerics;

namespace QuickStart.Digits;

/// <summary>
/// A square of pixels to draw lines on. While drawing, each pixel holds its squared distance to the nearest line;
/// <see cref="Develop"/> turns distances into anti-aliased ink, so overlapping lines do not get darker.
/// </summary>
internal readonly ref struct StrokeCanvas
{
    private readonly Span<float> _pixels;
    private readonly int _side;

    /// <summary>Distance from a line's middle at which its ink ends: half the line, and half a pixel of soft edge.</summary>
    private readonly float _reach;

    public StrokeCanvas(Span<float> pixels, int side, float thickness)
    {
        _pixels = pixels;
        _side = side;
        _reach = thickness / 2 + 0.5f;
        _pixels.Fill(float.MaxValue);
    }

    /// <summary>Draws a straight line; what lies outside the canvas is cut off.</summary>
    public void Line(Vector2 from, Vector2 to)
    {
        Vector2 low = Vector2.Min(from, to) - new Vector2(_reach);
        Vector2 high = Vector2.Max(from, to) + new Vector2(_reach);
        int left = Math.Max(0, (int)low.X), right = Math.Min(_side - 1, (int)high.X);
        int top = Math.Max(0, (int)low.Y), bottom = Math.Min(_side - 1, (int)high.Y);
        Vector2 along = to - from;
        float perLength = 1 / Math.Max(along.LengthSquared(), 1e-12f);
        for (int y = top; y <= bottom; y++)
        {
            for (int x = left; x <= right; x++)
            {
                var toPixel = new Vector2(x + 0.5f, y + 0.5f) - from;
                float position = Math.Clamp(Vector2.Dot(toPixel, along) * perLength, 0, 1);
                float distance = (toPixel - position * along).LengthSquared();
                ref float nearest = ref _pixels[y * _side + x];
                nearest = Math.Min(nearest, distance);
            }
        }
    }

    /// <summary>Turns the drawing into values 0..1: <paramref name="ink"/> on the lines, plus noise of at most <paramref name="grain"/>.</summary>
    public void Develop(float ink, float grain, Random random)
    {
        foreach (ref float pixel in _pixels)
        {
            float covered = Math.Clamp(_reach - MathF.Sqrt(pixel), 0, 1);
            float noise = grain * (random.NextSingle() + random.NextSingle() - 1);
            pixel = Math.Clamp(ink * covered + noise, 0, 1);
        }
    }
}
