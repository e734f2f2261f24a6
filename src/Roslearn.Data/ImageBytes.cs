namespace Roslearn.Data;

/// <summary>Pictures that come as bytes, as files and cameras give them.</summary>
/// <remarks>
/// They become numbers from 0 to 1. Where mean 0 and deviation 1 of each channel are wanted, <c>[Input(32, 32, 3, Scaling = Scaling.Standard)]</c> has
/// the model fit them on the examples that it learns from, keep them with its weights and apply them wherever it takes inputs.
/// </remarks>
public static class ImageBytes
{
    /// <summary>Numbers from 0 (byte 0) to 1 (byte 255).</summary>
    /// <param name="pixels">Any number of bytes.</param>
    public static float[] ToUnit(ReadOnlySpan<byte> pixels)
    {
        float[] values = new float[pixels.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = pixels[i] / (float)byte.MaxValue;
        }

        return values;
    }

    /// <summary>Pictures with their classes, as examples of a classifier with <c>[Input(height, width, channels)]</c>.</summary>
    /// <param name="pixels">The pictures, one after the other.</param>
    /// <param name="labels">The class of each, from 0.</param>
    /// <param name="height">Rows of a picture, at least 1.</param>
    /// <param name="width">Pixels of a row, at least 1.</param>
    /// <param name="channels">Bytes of a pixel, at least 1.</param>
    /// <param name="order">How <paramref name="pixels"/> are arranged; the examples have the channels of a pixel next to one another.</param>
    /// <returns>Examples of values from 0 to 1.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="labels"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A size is below 1, or there is no such order.</exception>
    /// <exception cref="ArgumentException">There are not as many pictures as labels.</exception>
    public static Dataset<float, int> ToDataset(
        ReadOnlySpan<byte> pixels, int[] labels, int height, int width, int channels, ChannelOrder order = ChannelOrder.Last)
    {
        ArgumentNullException.ThrowIfNull(labels);
        PixelOrder.CheckSize(height, width, channels);
        long size = (long)height * width * channels;
        if (pixels.Length != labels.Length * size)
        {
            throw new ArgumentException(
                $"pixels holds {pixels.Length} bytes, expected {labels.Length * size}: {height} x {width} x {channels} for each of the {labels.Length} labels", nameof(pixels));
        }

        float[] values = ToUnit(pixels);
        return new Dataset<float, int>(
            order switch
            {
                ChannelOrder.Last => values,
                ChannelOrder.First => PixelOrder.ChannelsLast(values, height * width, channels),
                _ => throw new ArgumentOutOfRangeException(nameof(order), order, $"expected {ChannelOrder.Last} or {ChannelOrder.First}"),
            },
            labels);
    }
}
