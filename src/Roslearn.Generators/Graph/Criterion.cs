using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Graph;

/// <summary>How predictions and loss come from the last node's value.</summary>
/// <param name="Width">Outputs of one step.</param>
/// <param name="Steps">The steps of a sequence that have outputs; 1: the example as a whole.</param>
public abstract record Criterion(int Width, int Steps)
{
    /// <summary>Outputs of one example.</summary>
    public int Outputs => checked(Width * Steps);

    /// <summary>Targets of one example.</summary>
    public abstract int Targets { get; }
}

/// <summary>Softmax and cross-entropy against a class index, fused: the value holds logits.</summary>
/// <param name="Width">The number of classes.</param>
/// <param name="IsWeighted">Whether class weights and label smoothing take part.</param>
/// <param name="Steps">Steps with a class each.</param>
public sealed record CrossEntropy(int Width, bool IsWeighted = false, int Steps = 1) : Criterion(Width, Steps)
{
    public override int Targets => Steps;
}

/// <summary>Sigmoid and binary cross-entropy, fused: the value holds logits.</summary>
public sealed record BinaryCrossEntropy(int Width, int Steps = 1) : Criterion(Width, Steps)
{
    public override int Targets => Outputs;
}

/// <summary>A loss of each output and its target: the value holds the outputs themselves.</summary>
public sealed record ElementLoss(Loss Kind, int Width, int Steps = 1) : Criterion(Width, Steps)
{
    public override int Targets => Outputs;
}
