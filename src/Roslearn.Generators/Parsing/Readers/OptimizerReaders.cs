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

    public static void AmsGrad(AttributeReader attribute, ModelBuilder model) =>
        model.SetOptimizer(
            attribute,
            new AmsGradSpec(
                attribute.Double("Beta1", Defaults.AdamBeta1),
                attribute.Double("Beta2", Defaults.AdamBeta2),
                attribute.Double("Epsilon", Defaults.AdamEpsilon),
                attribute.Origin));

    public static void AdamW(AttributeReader attribute, ModelBuilder model) =>
        model.SetOptimizer(
            attribute,
            new AdamWSpec(
                attribute.Double("Beta1", Defaults.AdamBeta1),
                attribute.Double("Beta2", Defaults.AdamBeta2),
                attribute.Double("Epsilon", Defaults.AdamEpsilon),
                attribute.Double("WeightDecay", Defaults.AdamWWeightDecay),
                attribute.Origin));

    public static void NAdam(AttributeReader attribute, ModelBuilder model) =>
        model.SetOptimizer(
            attribute,
            new NAdamSpec(
                attribute.Double("Beta1", Defaults.AdamBeta1),
                attribute.Double("Beta2", Defaults.AdamBeta2),
                attribute.Double("Epsilon", Defaults.AdamEpsilon),
                attribute.Double("MomentumDecay", Defaults.NAdamMomentumDecay),
                attribute.Origin));

    public static void RAdam(AttributeReader attribute, ModelBuilder model) =>
        model.SetOptimizer(
            attribute,
            new RAdamSpec(
                attribute.Double("Beta1", Defaults.AdamBeta1),
                attribute.Double("Beta2", Defaults.AdamBeta2),
                attribute.Double("Epsilon", Defaults.AdamEpsilon),
                attribute.Origin));

    public static void Adagrad(AttributeReader attribute, ModelBuilder model) =>
        model.SetOptimizer(
            attribute,
            new AdagradSpec(
                attribute.Double("RateDecay", Defaults.AdagradRateDecay),
                attribute.Double("InitialAccumulator", Defaults.AdagradInitialAccumulator),
                attribute.Double("Epsilon", Defaults.AdagradEpsilon),
                attribute.Origin));

    public static void RmsProp(AttributeReader attribute, ModelBuilder model) =>
        model.SetOptimizer(
            attribute,
            new RmsPropSpec(
                attribute.Double("Alpha", Defaults.RmsPropAlpha),
                attribute.Double("Momentum", Defaults.RmsPropMomentum),
                attribute.Double("Epsilon", Defaults.RmsPropEpsilon),
                attribute.Bool("Centered", false),
                attribute.Origin));

    public static void Adadelta(AttributeReader attribute, ModelBuilder model) =>
        model.SetOptimizer(
            attribute,
            new AdadeltaSpec(
                attribute.Double("Rho", Defaults.AdadeltaRho),
                attribute.Double("Epsilon", Defaults.AdadeltaEpsilon),
                attribute.Origin));

    public static void Lion(AttributeReader attribute, ModelBuilder model) =>
        model.SetOptimizer(
            attribute,
            new LionSpec(
                attribute.Double("Beta1", Defaults.LionBeta1),
                attribute.Double("Beta2", Defaults.LionBeta2),
                attribute.Double("WeightDecay", Defaults.LionWeightDecay),
                attribute.Origin));
}
