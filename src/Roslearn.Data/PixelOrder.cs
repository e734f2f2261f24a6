namespace Roslearn.Data;

/// <summary>Sizes of pictures, and the order of their values.</summary>
internal static class PixelOrder
{
    /// <summary>Refuses sizes that no picture has.</summary>
    /// <exception cref="ArgumentOutOfRangeException">One is below 1, or their product is more than an array holds.</exception>
    public static void CheckSize(int height, int width, int channels)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(channels, 1);
        if ((Int128)height * width * channels > Array.MaxLength)
        {
            throw new ArgumentOutOfRangeException(
                nameof(height), height, $"expected at most {Array.MaxLength} values in a picture: {height} x {width} x {channels}");
        }
    }

    /// <summary>Pictures that come channel by channel, pixel by pixel.</summary>
    /// <param name="values">Whole pictures.</param>
    /// <param name="pixels">Of a picture.</param>
    /// <param name="channels">Of a pixel.</param>
    public static float[] ChannelsLast(float[] values, int pixels, int channels)
    {
        float[] arranged = new float[values.Length];
        for (int picture = 0; picture < values.Length; picture += pixels * channels)
        {
            for (int channel = 0; channel < channels; channel++)
            {
                for (int pixel = 0; pixel < pixels; pixel++)
                {
                    arranged[picture + (pixel * channels) + channel] = values[picture + (channel * pixels) + pixel];
                }
            }
        }

        return arranged;
    }
}
