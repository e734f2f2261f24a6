namespace QuickStart.Digits;

/// <summary>
/// Draws digits as a hand would: pen strokes of one of several ways to write each digit, with a writer's slant, size,
/// position, wobble and pen. The data set of the sample therefore needs no file and no network.
/// </summary>
public static class StrokeDigits
{
    /// <summary>Pixels along each side of a picture.</summary>
    public const int Side = 28;

    /// <summary>Values of one picture: 784, row by row from the top.</summary>
    public const int PixelCount = Side * Side;

    /// <summary>Makes labelled pictures, as many of each digit (one more of the first ones when ten does not divide
    /// <paramref name="count"/>), in random order.</summary>
    /// <param name="count">Number of pictures, 0 or more.</param>
    /// <param name="seed">The same seed gives the same pictures.</param>
    /// <returns><c>images</c>, count x 784 values in 0..1; <c>labels</c>, count digits in 0..9.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public static (float[] Images, int[] Labels) Make(int count, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var random = new Random(seed);
        var labels = new int[count];
        for (int i = 0; i < count; i++)
        {
            labels[i] = i % DigitShapes.DigitCount;
        }

        random.Shuffle(labels);
        var images = new float[count * PixelCount];
        for (int i = 0; i < count; i++)
        {
            Draw(labels[i], random, images.AsSpan(i * PixelCount, PixelCount));
        }

        return (images, labels);
    }

    /// <summary>Draws one digit.</summary>
    /// <param name="digit">0..9.</param>
    /// <param name="random">Decides the way of writing.</param>
    /// <param name="pixels">Receives 784 values: 0 is paper, 1 is ink.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="digit"/> is not in 0..9.</exception>
    /// <exception cref="ArgumentException"><paramref name="pixels"/> does not hold exactly 784 values.</exception>
    public static void Draw(int digit, Random random, Span<float> pixels)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(digit);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(digit, DigitShapes.DigitCount);
        ArgumentNullException.ThrowIfNull(random);
        if (pixels.Length != PixelCount)
        {
            throw new ArgumentException($"A picture has {PixelCount} pixels, but the span holds {pixels.Length}.", nameof(pixels));
        }

        ReadOnlySpan<PenStroke[]> ways = DigitShapes.WaysToWrite(digit);
        PenStroke[] way = ways[random.Next(ways.Length)];
        Handwriting hand = Handwriting.Next(random);
        var canvas = new StrokeCanvas(pixels, Side, hand.Thickness);
        foreach (PenStroke stroke in way)
        {
            stroke.Trace(hand.Place(stroke.Points, random), canvas);
        }

        canvas.Develop(hand.Ink, hand.Grain, random);
    }
}
