namespace Roslearn.Generators.Specification;

/// <summary>How the learning rate changes. Each number is checked by the row of its schedule in <see cref="Checks.ScheduleCheck"/>.</summary>
/// <param name="Name">The attribute: <c>CosineDecay</c>.</param>
/// <param name="Origin">Where it was written.</param>
public abstract record ScheduleSpec(string Name, Origin Origin);

/// <summary>A factor every few epochs.</summary>
public sealed record StepDecaySpec(Setting<double> Factor, Setting<int> EveryEpochs, string Name, Origin Origin) : ScheduleSpec(Name, Origin);

/// <summary>A factor at each milestone.</summary>
public sealed record MultiStepDecaySpec(Setting<double> Factor, EquatableArray<Setting<int>> Milestones, string Name, Origin Origin)
    : ScheduleSpec(Name, Origin);

/// <summary>A factor in every epoch.</summary>
public sealed record ExponentialDecaySpec(Setting<double> Factor, bool PerBatch, string Name, Origin Origin) : ScheduleSpec(Name, Origin);

/// <summary>Half a cosine over the training.</summary>
public sealed record CosineDecaySpec(Setting<double> MinimumRate, bool PerBatch, string Name, Origin Origin) : ScheduleSpec(Name, Origin);

/// <summary>Half a cosine over each period.</summary>
public sealed record CosineRestartsSpec(
    Setting<int> Period, Setting<int> Multiplier, Setting<double> MinimumRate, bool PerBatch, string Name, Origin Origin)
    : ScheduleSpec(Name, Origin);

/// <summary>A straight line over the training.</summary>
public sealed record LinearDecaySpec(Setting<double> EndFactor, bool PerBatch, string Name, Origin Origin) : ScheduleSpec(Name, Origin);

/// <summary>Up and down once over all batches. Without <paramref name="MaximumRate"/> the learning rate is the maximum.</summary>
public sealed record OneCycleSpec(
    Setting<double>? MaximumRate,
    Setting<double> RisingShare,
    Setting<double> StartDivisor,
    Setting<double> EndDivisor,
    bool CycleMomentum,
    Setting<double> BaseMomentum,
    Setting<double> MaximumMomentum,
    string Name,
    Origin Origin)
    : ScheduleSpec(Name, Origin);

/// <summary>A factor whenever the validation loss no longer improves.</summary>
public sealed record ReduceOnPlateauSpec(
    Setting<double> Factor,
    Setting<int> Patience,
    Setting<double> Threshold,
    Setting<int> Cooldown,
    Setting<double> MinimumRate,
    string Name,
    Origin Origin)
    : ScheduleSpec(Name, Origin);
