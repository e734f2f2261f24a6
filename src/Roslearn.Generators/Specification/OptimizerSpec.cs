namespace Roslearn.Generators.Specification;

/// <summary>An update rule with its own numbers. <see cref="Origin"/> is none for the default.</summary>
public abstract record OptimizerSpec(Origin Origin)
{
    /// <summary>The learning rate when none is written.</summary>
    public abstract double DefaultLearningRate { get; }
}

/// <summary>Stochastic gradient descent.</summary>
public sealed record SgdSpec(Setting<double> Momentum, Setting<double> Dampening, Setting<bool> Nesterov, Origin Origin)
    : OptimizerSpec(Origin)
{
    public override double DefaultLearningRate => Defaults.SgdLearningRate;
}

/// <summary>Adam.</summary>
public sealed record AdamSpec(Setting<double> Beta1, Setting<double> Beta2, Setting<double> Epsilon, Origin Origin)
    : OptimizerSpec(Origin)
{
    public override double DefaultLearningRate => Defaults.AdamLearningRate;
}
