namespace Roslearn;

/// <summary>
/// A convolution along a sequence [steps, features]: <c>[Conv1D(32, 5)]</c> are 32 filters over 5 steps and all features. Makes [steps, filters], which recurrent
/// layers may read; lengths of sequences then count the steps that these read, and there is no prediction step by step.
/// </summary>
/// <param name="filters">The features of the output, at least 1.</param>
/// <param name="kernel">The steps of the window, 1 to 255.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class Conv1DAttribute(int filters, int kernel) : Attribute
{
    /// <summary>The features of the output.</summary>
    public int Filters { get; } = filters;

    /// <summary>The steps of the window.</summary>
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
