namespace Roslearn;

/// <summary>
/// Overrides the numbers that were compiled into a model, for one training. What is left <see langword="null"/> keeps the
/// compiled-in value; a number that the model does not use (<see cref="Momentum"/> with Adam) is refused.
/// </summary>
public sealed record TrainingOptions
{
    /// <summary>How often to go over the training set, at least 1.</summary>
    public int? Epochs { get; init; }

    /// <summary>Examples averaged for one step, at least 1. Any size works; the compiled-in one may be fastest.</summary>
    public int? BatchSize { get; init; }

    /// <summary>The learning rate, above 0.</summary>
    public double? LearningRate { get; init; }

    /// <summary>The seed of shuffling and dropout. (Initial weights are drawn by the constructor, from its own seed.)</summary>
    public ulong? Seed { get; init; }

    /// <summary>Threads to use, at least 1. The default is as many as pay off for the model's size. Results do not depend on it.</summary>
    public int? Threads { get; init; }

    /// <summary>Whether each epoch visits the examples in a new random order. Default true.</summary>
    public bool? Shuffle { get; init; }

    /// <summary>Momentum of <c>[Sgd]</c>, in [0, 1).</summary>
    public double? Momentum { get; init; }

    /// <summary>Dampening of <c>[Sgd]</c>, in [0, 1].</summary>
    public double? Dampening { get; init; }

    /// <summary>First decay of <c>[Adam]</c>, in [0, 1).</summary>
    public double? Beta1 { get; init; }

    /// <summary>Second decay of <c>[Adam]</c>, in [0, 1).</summary>
    public double? Beta2 { get; init; }

    /// <summary>What <c>[Adam]</c> adds to its denominator, at least 0.</summary>
    public double? Epsilon { get; init; }

    /// <summary>Weight penalty λ, at least 0. Every model has it; 0 when no <c>[L2]</c> was written.</summary>
    public double? L2 { get; init; }

    /// <summary>Rate of all dropout layers, in [0, 1). Only for models with <c>[Dropout]</c>.</summary>
    public double? Dropout { get; init; }

    /// <summary>Where the Huber loss passes from square to straight, above 0. Only for <c>Loss.Huber</c>.</summary>
    public double? HuberDelta { get; init; }
}
