namespace Roslearn.Generators.Specification;

/// <summary>The convolutions that can be written.</summary>
public enum ConvolutionKind
{
    /// <summary>Over height and width.</summary>
    Conv2D,

    /// <summary>Along the steps of a sequence.</summary>
    Conv1D,

    /// <summary>Each channel alone over height and width, then all channels at each place.</summary>
    SeparableConv2D,
}

/// <summary>A convolution: activation(filters · window + bias) at every place of the window.</summary>
public sealed record ConvolutionSpec(
    ConvolutionKind Kind,
    Setting<int> Filters,
    Setting<int> Kernel,
    Setting<int> Stride,
    Setting<int> PaddingSetting,
    Setting<int> Dilation,
    Setting<int> ActivationSetting,
    Initializer? Initializer,
    Origin Origin,
    Origin Repeat)
    : ActivatedSpec(ActivationSetting, Initializer, Origin, Repeat)
{
    public Padding Padding => (Padding)PaddingSetting.Value;

    /// <summary>As it is written, for messages: <c>Conv2D(8, 7)</c>.</summary>
    public string Text => $"{Kind}({DefinitionText.Number(Filters.Value)}, {DefinitionText.Number(Kernel.Value)})";
}
