namespace Roslearn.Generators.Specification;

/// <summary>Rectified Adam.</summary>
public sealed record RAdamSpec(Setting<double> Beta1, Setting<double> Beta2, Setting<double> Epsilon, Origin Origin)
    : OptimizerSpec(Origin)
{
    public override double DefaultLearningRate => Defaults.AdamLearningRate;

    internal override IEnumerable<Hyperparameter> Numbers =>
    [
        new(nameof(Beta1), Beta1, Domains.Beta, Defaults.AdamBeta1),
        new(nameof(Beta2), Beta2, Domains.Beta, Defaults.AdamBeta2),
        new(nameof(Epsilon), Epsilon, Domains.Epsilon, Defaults.AdamEpsilon),
    ];
}
