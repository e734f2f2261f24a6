namespace Roslearn.Generators.Specification;

/// <summary>Adam with Nesterov momentum.</summary>
public sealed record NAdamSpec(Setting<double> Beta1, Setting<double> Beta2, Setting<double> Epsilon, Setting<double> MomentumDecay, Origin Origin)
    : OptimizerSpec(Origin)
{
    public override double DefaultLearningRate => Defaults.NAdamLearningRate;

    internal override IEnumerable<Hyperparameter> Numbers =>
    [
        new(nameof(Beta1), Beta1, Domains.Beta, Defaults.AdamBeta1),
        new(nameof(Beta2), Beta2, Domains.Beta, Defaults.AdamBeta2),
        new(nameof(Epsilon), Epsilon, Domains.Epsilon, Defaults.AdamEpsilon),
        new(nameof(MomentumDecay), MomentumDecay, Domains.MomentumDecay, Defaults.NAdamMomentumDecay),
    ];
}
