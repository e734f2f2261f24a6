using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Graph;

/// <summary>How predictions and loss come from the last node's value.</summary>
public abstract record Criterion(int Width)
{
    /// <summary>Targets of one example.</summary>
    public abstract int Targets { get; }
}

/// <summary>Softmax and cross-entropy against a class index, fused: the value holds logits.</summary>
/// <param name="Width">The number of classes.</param>
/// <param name="IsWeighted">Whether class weights and label smoothing take part.</param>
public sealed record CrossEntropy(int Width, bool IsWeighted = false) : Criterion(Width)
{
    public override int Targets => 1;
}

/// <summary>Sigmoid and binary cross-entropy, fused: the value holds logits.</summary>
public sealed record BinaryCrossEntropy(int Width) : Criterion(Width)
{
    public override int Targets => Width;
}

/// <summary>A loss of each output and its target: the value holds the outputs themselves.</summary>
public sealed record ElementLoss(Loss Kind, int Width) : Criterion(Width)
{
    public override int Targets => Width;
}
