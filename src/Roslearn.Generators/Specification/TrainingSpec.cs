namespace Roslearn.Generators.Specification;

/// <summary>The numbers of the training loop. The learning rate is the optimizer's default when none was written.</summary>
public sealed record TrainingSpec(
    Setting<double> LearningRate,
    Setting<int> BatchSize,
    Setting<int> Epochs,
    Setting<ulong> Seed,
    Setting<double> L2)
{
    /// <summary>How the learning rate changes; <see langword="null"/>: it does not.</summary>
    public ScheduleSpec? Schedule { get; init; }

    /// <summary>A smaller rate in the first epochs, if any.</summary>
    public WarmUpSpec? WarmUp { get; init; }

    /// <summary>The share of the training examples to hold out, if one was written.</summary>
    public Setting<double>? ValidationSplit { get; init; }

    /// <summary>When training ends early, if ever.</summary>
    public EarlyStoppingSpec? EarlyStopping { get; init; }
}
