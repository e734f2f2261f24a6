using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Parsing.Readers;

/// <summary>Reads the layers that normalise what the layer above puts out, and the activation that may follow them.</summary>
internal static class NormalizationReaders
{
    public static void BatchNorm(AttributeReader attribute, ModelBuilder model) =>
        model.Layers.AddFollower(new BatchNormSpec(
            attribute.Double("Momentum", Defaults.BatchNormMomentum),
            attribute.Double("Epsilon", Defaults.NormEpsilon),
            attribute.Origin,
            Origin.None));

    public static void LayerNorm(AttributeReader attribute, ModelBuilder model) =>
        model.Layers.AddFollower(new LayerNormSpec(attribute.Double("Epsilon", Defaults.NormEpsilon), attribute.Origin, Origin.None));

    public static void Activate(AttributeReader attribute, ModelBuilder model) =>
        model.Layers.AddFollower(new ActivateSpec(attribute.Int("activation", (int)Defaults.Activation), attribute.Origin, Origin.None));
}
