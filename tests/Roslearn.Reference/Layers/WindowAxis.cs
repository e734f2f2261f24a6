namespace Roslearn.Reference.Layers;

/// <summary>How a window moves along one dimension: output o looks at o·stride + k·dilation − before for each k below size.</summary>
public sealed record WindowAxis(int Input, int Size, int Stride, int Dilation, int Output, int Before)
{
    /// <summary>A window as Keras pads it.</summary>
    public static WindowAxis Of(int input, int size, int stride, int dilation, Padding padding)
    {
        int span = (dilation * (size - 1)) + 1;
        if (padding == Padding.Valid)
        {
            return new WindowAxis(input, size, stride, dilation, ((input - span) / stride) + 1, 0);
        }

        int output = (int)Math.Ceiling((double)input / stride);
        return new WindowAxis(input, size, stride, dilation, output, Math.Max(0, ((output - 1) * stride) + span - input) / 2);
    }

    /// <summary>The pairs (k, place) that an output looks at, without those beyond the border.</summary>
    public IEnumerable<(int K, int Place)> Places(int output) => Enumerable.Range(0, Size)
        .Select(k => (k, (output * Stride) + (k * Dilation) - Before))
        .Where(pair => pair.Item2 >= 0 && pair.Item2 < Input);
}
