namespace Tabular;

/// <summary>One of the splits of a cross-validation.</summary>
/// <param name="Train">The rows to train on, in random order.</param>
/// <param name="Test">The rows to test on, in random order.</param>
public sealed record Fold(int[] Train, int[] Test);
