namespace Roslearn.Generators.Specification.Checks;

/// <summary>RL0003 and RL0005: the windows of convolutions and pools, how far they move, and what they do at the border; what follows a sum.</summary>
internal static class WindowCheck
{
    public static IEnumerable<DefinitionError> Run(ModelSpec model) => model.Layers
        .SelectMany(layer => layer switch
        {
            ConvolutionSpec convolution => Convolution(convolution),
            PoolSpec pool => Pool(pool),
            ResidualEndSpec residual => [DomainError.Check(residual.ActivationSetting, Activation.Linear)],
            _ => [],
        })
        .OfType<DefinitionError>();

    private static IEnumerable<DefinitionError?> Convolution(ConvolutionSpec layer) =>
    [
        SizeError.Check("The number of filters", layer.Filters.Value, Domains.Width, layer.Filters.Origin),
        SizeError.Check("The kernel", layer.Kernel.Value, Domains.Window, layer.Kernel.Origin),
        SizeError.Check("The stride", layer.Stride.Value, Domains.Window, layer.Stride.Origin, Defaults.ConvolutionStride),
        SizeError.Check("The dilation", layer.Dilation.Value, Domains.Window, layer.Dilation.Origin, Defaults.Dilation),
        DomainError.Check(layer.PaddingSetting, Defaults.Padding),
    ];

    private static IEnumerable<DefinitionError?> Pool(PoolSpec layer) =>
    [
        SizeError.Check("The pool's size", layer.Size.Value, Domains.Window, layer.Size.Origin, Defaults.PoolSize),
        SizeError.Check("The pool's stride", layer.StrideSetting.Value, Domains.PoolStride, layer.StrideSetting.Origin, Defaults.PoolStride),
        DomainError.Check(layer.PaddingSetting, Defaults.Padding),
    ];
}
