namespace Roslearn.Generators.Specification;

/// <summary>The numbers of the training loop. The learning rate is the optimizer's default when none was written.</summary>
public sealed record TrainingSpec(
    Setting<double> LearningRate,
    Setting<int> BatchSize,
    Setting<int> Epochs,
    Setting<ulong> Seed,
    Setting<double> L2);
