namespace Roslearn.Generators.Specification;

/// <summary>Adagrad.</summary>
public sealed record AdagradSpec(Setting<double> RateDecay, Setting<double> InitialAccumulator, Setting<double> Epsilon, Origin Origin)
    : OptimizerSpec(Origin)
{
    public override double DefaultLearningRate => Defaults.AdagradLearningRate;

    internal override IEnumerable<Hyperparameter> Numbers =>
    [
        new(nameof(RateDecay), RateDecay, Domains.RateDecay, Defaults.AdagradRateDecay),
        new(nameof(InitialAccumulator), InitialAccumulator, Domains.InitialAccumulator, Defaults.AdagradInitialAccumulator),
        new(nameof(Epsilon), Epsilon, Domains.Epsilon, Defaults.AdagradEpsilon),
    ];
}
