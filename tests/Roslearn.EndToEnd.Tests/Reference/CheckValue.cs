namespace EndToEnd.Reference;

/// <summary>Where an optimizer is after three steps on f = ½·x² from x = 1.</summary>
public sealed record CheckValue(OptimizerSpec Optimizer, double LearningRate, double Expected);
