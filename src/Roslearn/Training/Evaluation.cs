namespace Roslearn;

/// <summary>How well a model does on a data set.</summary>
public sealed record Evaluation
{
    /// <summary>The number of examples.</summary>
    public required int Count { get; init; }

    /// <summary>The mean loss over the examples, weighted by <c>[ClassWeights]</c>, without dropout and the penalties of <c>[L1]</c> and <c>[L2]</c>.</summary>
    public required double Loss { get; init; }

    /// <summary>
    /// The share of examples, from 0 to 1, whose most probable class (the lowest of equals) is the target;
    /// <see langword="null"/> for a regression.
    /// </summary>
    public double? Accuracy { get; init; }
}
