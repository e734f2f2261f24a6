namespace Roslearn.Generators.Specification;

/// <summary>Lion.</summary>
public sealed record LionSpec(Setting<double> Beta1, Setting<double> Beta2, Setting<double> WeightDecay, Origin Origin)
    : OptimizerSpec(Origin)
{
    public override double DefaultLearningRate => Defaults.LionLearningRate;

    internal override IEnumerable<Hyperparameter> Numbers =>
    [
        new(nameof(Beta1), Beta1, Domains.Beta, Defaults.LionBeta1),
        new(nameof(Beta2), Beta2, Domains.Beta, Defaults.LionBeta2),
        new(nameof(WeightDecay), WeightDecay, Domains.WeightDecay, Defaults.LionWeightDecay),
    ];
}
