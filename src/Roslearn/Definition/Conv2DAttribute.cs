namespace Roslearn;

/// <summary>
/// A convolution of a map [height, width, channels]: <c>[Conv2D(32, 3)]</c> are 32 filters of 3×3 over all channels. Each output is
/// the activation of the filter's bias plus the weighted sum of what lies under its window. Makes [height, width, filters].
/// </summary>
/// <param name="filters">The channels of the output, at least 1.</param>
/// <param name="kernel">Height and width of the window, 1 to 255.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class Conv2DAttribute(int filters, int kernel) : Attribute
{
    /// <summary>The channels of the output.</summary>
    public int Filters { get; } = filters;

    /// <summary>Height and width of the window.</summary>
    public int Kernel { get; } = kernel;

    /// <summary>How far the window moves from one output to the next, 1 unless written.</summary>
    public int Stride { get; set; } = Defaults.ConvolutionStride;

    /// <summary>What happens at the border; <see cref="Padding.Valid"/> unless written.</summary>
    public Padding Padding { get; set; } = Defaults.Padding;

    /// <summary>The distance between the places that a window looks at, 1 (neighbours) unless written.</summary>
    public int Dilation { get; set; } = Defaults.Dilation;

    /// <summary>The activation of these layers; without it that of the model-wide <c>[Activation]</c>, else ReLU.</summary>
    public Activation Activation { get; set; } = Defaults.Activation;
}
