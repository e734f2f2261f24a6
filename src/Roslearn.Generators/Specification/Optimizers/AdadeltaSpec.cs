namespace Roslearn.Generators.Specification;

/// <summary>Adadelta.</summary>
public sealed record AdadeltaSpec(Setting<double> Rho, Setting<double> Epsilon, Origin Origin)
    : OptimizerSpec(Origin)
{
    public override double DefaultLearningRate => Defaults.AdadeltaLearningRate;

    internal override IEnumerable<Hyperparameter> Numbers =>
    [
        new(nameof(Rho), Rho, Domains.Rho, Defaults.AdadeltaRho),
        new(nameof(Epsilon), Epsilon, Domains.Epsilon, Defaults.AdadeltaEpsilon),
    ];
}
