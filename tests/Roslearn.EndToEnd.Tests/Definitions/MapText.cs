namespace EndToEnd.Definitions;

/// <summary>Writes layers one by one as attributes; what stands between the two ends of a residual group goes into one pair of brackets.</summary>
public static class MapText
{
    /// <summary>The attribute; <see langword="null"/> for another kind of layer.</summary>
    public static string? Of(LayerSpec layer, Activation modelActivation) => layer switch
    {
        ConvolutionSpec convolution => DefinitionText.Attribute(
            $"{convolution.Kind}",
            [
                $"{convolution.Filters.Value}", $"{convolution.Kernel.Value}",
                .. Unless(convolution.Stride.Value == 1, $"Stride = {convolution.Stride.Value}"),
                .. Unless(convolution.Padding == Padding.Valid, "Padding = Padding.Same"),
                .. Unless(convolution.Dilation.Value == 1, $"Dilation = {convolution.Dilation.Value}"),
                .. Unless(convolution.Activation == modelActivation, $"Activation = {DefinitionText.Name(convolution.Activation)}"),
            ]),
        PoolSpec pool => DefinitionText.Attribute(
            $"{pool.Kind}Pool",
            [
                $"{pool.Size.Value}",
                .. Unless(pool.StrideSetting.Value == 0, $"Stride = {pool.StrideSetting.Value}"),
                .. Unless(pool.Padding == Padding.Valid, "Padding = Padding.Same"),
            ]),
        HiddenSpec hidden => DefinitionText.Attribute(
            "Hidden", [$"{hidden.Units}", .. Unless(hidden.Activation == modelActivation, $"Activation = {DefinitionText.Name(hidden.Activation)}")]),
        ResidualEndSpec residual => DefinitionText.Attribute(
            "Residual", [.. Unless(residual.Activation == Activation.Linear, $"Activation = {DefinitionText.Name(residual.Activation)}")]),
        GlobalPoolSpec pool => $"Global{pool.Kind}Pool",
        _ => null,
    };

    private static IEnumerable<string> Unless(bool isUsual, string text) => isUsual ? [] : [text];
}
