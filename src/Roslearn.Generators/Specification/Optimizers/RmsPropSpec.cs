namespace Roslearn.Generators.Specification;

/// <summary>RMSprop.</summary>
public sealed record RmsPropSpec(Setting<double> Alpha, Setting<double> Momentum, Setting<double> Epsilon, Setting<bool> Centered, Origin Origin)
    : OptimizerSpec(Origin)
{
    public override double DefaultLearningRate => Defaults.RmsPropLearningRate;

    internal override IEnumerable<Hyperparameter> Numbers =>
    [
        new(nameof(Alpha), Alpha, Domains.Alpha, Defaults.RmsPropAlpha),
        new(nameof(Momentum), Momentum, Domains.Momentum, Defaults.RmsPropMomentum),
        new(nameof(Epsilon), Epsilon, Domains.Epsilon, Defaults.RmsPropEpsilon),
    ];
}
