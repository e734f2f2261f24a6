namespace Roslearn;

/// <summary>
/// A depthwise-separable convolution of a map [height, width, channels] (Chollet 2017): one filter for each channel alone, then a
/// convolution of 1×1 that mixes the channels. <c>[SeparableConv2D(64, 3)]</c> has 9·channels + 64·channels + 64 parameters
/// instead of 576·channels + 64. Makes [height, width, filters].
/// </summary>
/// <param name="filters">The channels of the output, at least 1.</param>
/// <param name="kernel">Height and width of the window, 1 to 255.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class SeparableConv2DAttribute(int filters, int kernel) : Attribute
{
    /// <summary>The channels of the output.</summary>
    public int Filters { get; } = filters;

    /// <summary>Height and width of the window.</summary>
    public int Kernel { get; } = kernel;

    /// <inheritdoc cref="Conv2DAttribute.Stride"/>
    public int Stride { get; set; } = Defaults.ConvolutionStride;

    /// <inheritdoc cref="Conv2DAttribute.Padding"/>
    public Padding Padding { get; set; } = Defaults.Padding;

    /// <inheritdoc cref="Conv2DAttribute.Dilation"/>
    public int Dilation { get; set; } = Defaults.Dilation;

    /// <inheritdoc cref="Conv2DAttribute.Activation"/>
    public Activation Activation { get; set; } = Defaults.Activation;
}
