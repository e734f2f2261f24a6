namespace Roslearn.Generators.Specification;

/// <summary>An update rule with its own numbers. <see cref="Origin"/> is none for the default.</summary>
public abstract record OptimizerSpec(Origin Origin)
{
    /// <summary>The learning rate when none is written.</summary>
    public abstract double DefaultLearningRate { get; }

    /// <summary>Its numbers, in the order of its attribute.</summary>
    internal abstract IEnumerable<Hyperparameter> Numbers { get; }
}
