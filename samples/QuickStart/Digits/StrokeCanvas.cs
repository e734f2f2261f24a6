using System.Numerics;

namespace QuickStart.Digits;

/// <summary>
/// A square of pixels to draw lines on. While drawing, each pixel holds its squared distance to the nearest line;
/// <see cref="Develop"/> turns distances into anti-aliased ink, so overlapping lines do not get darker.
/// </summary>
internal readonly ref struct StrokeCanvas
{
    private readonly Span<float> pixels;
    private readonly int side;

    /// <summary>Distance from a line's middle at which its ink ends: half the line, and half a pixel of soft edge.</summary>
    private readonly float reach;

    public StrokeCanvas(Span<float> pixels, int side, float thickness)
    {
        this.pixels = pixels;
        this.side = side;
        reach = thickness / 2 + 0.5f;
        pixels.Fill(float.MaxValue);
    }

    /// <summary>Draws a straight line; what lies outside the canvas is cut off.</summary>
    public void Line(Vector2 from, Vector2 to)
    {
        var low = Vector2.Min(from, to) - new Vector2(reach);
        var high = Vector2.Max(from, to) + new Vector2(reach);
        int left = Math.Max(0, (int)low.X), right = Math.Min(side - 1, (int)high.X);
        int top = Math.Max(0, (int)low.Y), bottom = Math.Min(side - 1, (int)high.Y);
        var along = to - from;
        var perLength = 1 / Math.Max(along.LengthSquared(), 1e-12f);
        for (var y = top; y <= bottom; y++)
        {
            for (var x = left; x <= right; x++)
            {
                var toPixel = new Vector2(x + 0.5f, y + 0.5f) - from;
                var position = Math.Clamp(Vector2.Dot(toPixel, along) * perLength, 0, 1);
                var distance = (toPixel - position * along).LengthSquared();
                ref var nearest = ref pixels[y * side + x];
                nearest = Math.Min(nearest, distance);
            }
        }
    }

    /// <summary>Turns the drawing into values 0..1: <paramref name="ink"/> on the lines, plus noise of at most <paramref name="grain"/>.</summary>
    public void Develop(float ink, float grain, Random random)
    {
        foreach (ref var pixel in pixels)
        {
            var covered = Math.Clamp(reach - MathF.Sqrt(pixel), 0, 1);
            var noise = grain * (random.NextSingle() + random.NextSingle() - 1);
            pixel = Math.Clamp(ink * covered + noise, 0, 1);
        }
    }
}
