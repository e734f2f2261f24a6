using System.Globalization;

namespace Roslearn.Data;

/// <summary>
/// Moves pictures by whole pixels and mirrors them, at random: what a picture shows does not depend on where exactly it is, and often not on which way
/// it faces.
/// </summary>
/// <example><code>
/// model.Train(train.Augment(new ImageAugmentation(32, 32, 3) { Shift = 4, FlipHorizontally = true }));
/// </code></example>
/// <remarks>The usual augmentation of small pictures: K. He et al., "Deep residual learning for image recognition", 2015, section 4.2, with a shift of 4 of 32 pixels.</remarks>
public sealed record ImageAugmentation : IAugmentation<float>
{
    private const int DownDraw = 0;
    private const int AcrossDraw = 1;
    private const int FlipDraw = 2;

    private readonly int _shift;
    private readonly float _background;

    /// <summary>For pictures of a size, pixel by pixel along the rows, the channels of a pixel next to one another: <c>[Input(height, width, channels)]</c>.</summary>
    /// <param name="height">At least 1.</param>
    /// <param name="width">At least 1.</param>
    /// <param name="channels">At least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A size is below 1.</exception>
    public ImageAugmentation(int height, int width, int channels)
    {
        PixelOrder.CheckSize(height, width, channels);
        (Height, Width, Channels) = (height, width, channels);
    }

    /// <summary>The rows of a picture.</summary>
    public int Height { get; }

    /// <summary>The pixels of a row.</summary>
    public int Width { get; }

    /// <summary>The values of a pixel.</summary>
    public int Channels { get; }

    /// <summary>
    /// The most pixels that a picture moves up or down, and left or right, each number of pixels equally likely: from 0, the default, to one less than
    /// its smaller side. What leaves the picture is lost.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is outside its range.</exception>
    public int Shift
    {
        get => _shift;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(Shift));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(value, Math.Min(Height, Width), nameof(Shift));
            _shift = value;
        }
    }

    /// <summary>Whether one of two pictures is mirrored, left becoming right. Default false.</summary>
    public bool FlipHorizontally { get; init; }

    /// <summary>What the pixels hold that move in from outside, in the units of the data: 0, the default, is black.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not finite.</exception>
    public float Background
    {
        get => _background;
        init => _background = float.IsFinite(value)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(Background), value, "expected a finite number");
    }

    /// <inheritdoc/>
    public int? InputSize => Height * Width * Channels;

    /// <inheritdoc/>
    public string Description => string.Create(
        CultureInfo.InvariantCulture,
        $"pictures of {Height} x {Width} x {Channels}, shifted by up to {Shift} pixels over {Background:R}{(FlipHorizontally ? ", mirrored" : "")}");

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The example does not have <see cref="InputSize"/> values.</exception>
    public void Apply(Span<float> example, in ExampleRandom random)
    {
        if (example.Length != InputSize)
        {
            throw new ArgumentException($"example holds {example.Length} values, expected {InputSize}: {Height} x {Width} x {Channels}", nameof(example));
        }

        int positions = (2 * Shift) + 1;
        Move(example, random.Below(DownDraw, positions) - Shift, random.Below(AcrossDraw, positions) - Shift);
        if (FlipHorizontally && random.Below(FlipDraw, 2) == 1)
        {
            Mirror(example);
        }
    }

    /// <summary>From the side that the picture moves to, so that no row is overwritten before it is read.</summary>
    private void Move(Span<float> picture, int down, int across)
    {
        if (down == 0 && across == 0)
        {
            return;
        }

        for (int i = 0; i < Height; i++)
        {
            int y = down > 0 ? Height - 1 - i : i;
            Span<float> target = Row(picture, y);
            if ((uint)(y - down) < (uint)Height)
            {
                MoveRow(Row(picture, y - down), target, across * Channels);
            }
            else
            {
                target.Fill(Background);
            }
        }
    }

    private void MoveRow(ReadOnlySpan<float> source, Span<float> target, int across)
    {
        if (across >= 0)
        {
            source[..^across].CopyTo(target[across..]);
            target[..across].Fill(Background);
        }
        else
        {
            source[-across..].CopyTo(target);
            target[^(-across)..].Fill(Background);
        }
    }

    private void Mirror(Span<float> picture)
    {
        for (int y = 0; y < Height; y++)
        {
            Span<float> row = Row(picture, y);
            row.Reverse();
            for (int x = 0; x < Width && Channels > 1; x++)
            {
                row.Slice(x * Channels, Channels).Reverse();
            }
        }
    }

    private Span<float> Row(Span<float> picture, int y) => picture.Slice(y * Width * Channels, Width * Channels);
}
