namespace Roslearn.Generators.Specification;

/// <summary>Stochastic gradient descent.</summary>
public sealed record SgdSpec(Setting<double> Momentum, Setting<double> Dampening, Setting<bool> Nesterov, Origin Origin)
    : OptimizerSpec(Origin)
{
    public override double DefaultLearningRate => Defaults.SgdLearningRate;

    /// <summary>Nesterov looks ahead along the momentum: without momentum, or with part of the gradient held back, it has no formula.</summary>
    internal override IEnumerable<Hyperparameter> Numbers => Nesterov.Value
        ?
        [
            new(nameof(Momentum), Momentum, Domains.NesterovMomentum, Defaults.SgdMomentum, WithNesterov),
            new(nameof(Dampening), Dampening, Domains.NesterovDampening, Defaults.SgdDampening, WithNesterov),
        ]
        :
        [
            new(nameof(Momentum), Momentum, Domains.Momentum, Defaults.SgdMomentum),
            new(nameof(Dampening), Dampening, Domains.Dampening, Defaults.SgdDampening),
        ];

    private const string WithNesterov = ", its range with Nesterov";
}
