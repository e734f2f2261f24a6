using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Parsing.Readers;

/// <summary>Reads the optimizers.</summary>
internal static class OptimizerReaders
{
    public static void Sgd(AttributeReader attribute, ModelBuilder model) =>
        model.SetOptimizer(
            attribute,
            new SgdSpec(
                attribute.Double("Momentum", Defaults.SgdMomentum),
                attribute.Double("Dampening", Defaults.SgdDampening),
                attribute.Bool("Nesterov", false),
                attribute.Origin));

    public static void Adam(AttributeReader attribute, ModelBuilder model) =>
        model.SetOptimizer(
            attribute,
            new AdamSpec(
                attribute.Double("Beta1", Defaults.AdamBeta1),
                attribute.Double("Beta2", Defaults.AdamBeta2),
                attribute.Double("Epsilon", Defaults.AdamEpsilon),
                attribute.Origin));
}
