using System.Numerics;

namespace QuickStart.Digits;

/// <summary>
/// One writer's hand at one moment: how it places, leans and sizes a digit, how much it wobbles, and with which pen.
/// The ranges are set so that a network of three hidden layers of 128 gets about 99 % of unseen digits right.
/// </summary>
internal readonly struct Handwriting
{
    private const float Wobble = 0.11f;

    private readonly Matrix3x2 _placement;

    private Handwriting(Matrix3x2 placement, float thickness, float ink, float grain)
    {
        _placement = placement;
        Thickness = thickness;
        Ink = ink;
        Grain = grain;
    }

    /// <summary>Width of the pen's line in pixels.</summary>
    public float Thickness { get; }

    /// <summary>How dark a full line is, 0..1.</summary>
    public float Ink { get; }

    /// <summary>Largest deviation that paper and camera add to a pixel, 0..1.</summary>
    public float Grain { get; }

    /// <summary>Draws a hand at random.</summary>
    public static Handwriting Next(Random random)
    {
        float height = Between(random, 16f, 21f);
        float width = height * Between(random, 0.55f, 0.85f);
        float slant = About(random, 0.4f);
        float turn = About(random, 0.22f);
        var centre = new Vector2(StrokeDigits.Side / 2f) + new Vector2(About(random, 2.5f), About(random, 2.5f));
        Matrix3x2 placement =
            Matrix3x2.CreateTranslation(-0.5f, -0.5f)
            * Matrix3x2.CreateScale(width, height)
            * new Matrix3x2(1, 0, -slant, 1, 0, 0)
            * Matrix3x2.CreateRotation(turn)
            * Matrix3x2.CreateTranslation(centre);
        return new Handwriting(placement, Between(random, 1.2f, 3f), Between(random, 0.7f, 1f), Between(random, 0.02f, 0.15f));
    }

    /// <summary>Where this hand puts the <paramref name="points"/> of a stroke on the paper, in pixels.</summary>
    public Vector2[] Place(ReadOnlySpan<Vector2> points, Random random)
    {
        var placed = new Vector2[points.Length];
        for (int i = 0; i < points.Length; i++)
        {
            var wobble = new Vector2(About(random, Wobble), About(random, Wobble));
            placed[i] = Vector2.Transform(points[i] + wobble, _placement);
        }

        return placed;
    }

    /// <summary>Evenly spread over a range.</summary>
    private static float Between(Random random, float from, float to) => from + (to - from) * random.NextSingle();

    /// <summary>Around 0, mostly near it and never beyond <paramref name="most"/> (triangular): bounded, so that every digit stays legible.</summary>
    private static float About(Random random, float most) => most * (random.NextSingle() + random.NextSingle() - 1);
}
