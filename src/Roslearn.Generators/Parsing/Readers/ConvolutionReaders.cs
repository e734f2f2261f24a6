using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Parsing.Readers;

/// <summary>Reads convolutions, pools and residual groups.</summary>
internal static class ConvolutionReaders
{
    public static void Conv2D(AttributeReader attribute, ModelBuilder model) => Convolution(attribute, model, ConvolutionKind.Conv2D);

    public static void Conv1D(AttributeReader attribute, ModelBuilder model) => Convolution(attribute, model, ConvolutionKind.Conv1D);

    public static void SeparableConv2D(AttributeReader attribute, ModelBuilder model) =>
        Convolution(attribute, model, ConvolutionKind.SeparableConv2D);

    public static void MaxPool(AttributeReader attribute, ModelBuilder model) => Pool(attribute, model, PoolKind.Max);

    public static void AveragePool(AttributeReader attribute, ModelBuilder model) => Pool(attribute, model, PoolKind.Average);

    public static void GlobalMaxPool(AttributeReader attribute, ModelBuilder model) => GlobalPool(attribute, model, PoolKind.Max);

    public static void GlobalAveragePool(AttributeReader attribute, ModelBuilder model) => GlobalPool(attribute, model, PoolKind.Average);

    public static void Residual(AttributeReader attribute, ModelBuilder model) =>
        model.Layers.AddResidual(new ResidualEndSpec(attribute.Int("Activation", (int)Activation.Linear), attribute.Origin, Origin.None));

    private static void Convolution(AttributeReader attribute, ModelBuilder model, ConvolutionKind kind)
    {
        var layer = new ConvolutionSpec(
            kind,
            attribute.Int("filters", 1),
            attribute.Int("kernel", 1),
            attribute.Int("Stride", Defaults.ConvolutionStride),
            attribute.Int("Padding", (int)Defaults.Padding),
            attribute.Int("Dilation", Defaults.Dilation),
            attribute.Int("Activation", (int)Defaults.Activation),
            Initializer: null,
            attribute.Origin,
            Origin.None);
        Add(attribute, model, layer.Text, layer);
    }

    private static void Pool(AttributeReader attribute, ModelBuilder model, PoolKind kind)
    {
        var layer = new PoolSpec(
            kind,
            attribute.Int("size", Defaults.PoolSize),
            attribute.Int("Stride", Defaults.PoolStride),
            attribute.Int("Padding", (int)Defaults.Padding),
            attribute.Origin,
            Origin.None);
        Add(attribute, model, layer.Text, layer);
    }

    private static void GlobalPool(AttributeReader attribute, ModelBuilder model, PoolKind kind)
    {
        var layer = new GlobalPoolSpec(kind, attribute.Origin, Origin.None);
        Add(attribute, model, layer.Text, layer);
    }

    private static void Add(AttributeReader attribute, ModelBuilder model, string text, LayerSpec layer) =>
        model.Layers.AddLayers(attribute.Origin, $"[{text}]", [layer]);
}
