namespace Roslearn.Generators.Specification.Checks;

/// <summary>RL0011: every number of a schedule lies where its formula is defined, and the schedule fits into the training.</summary>
internal static class ScheduleCheck
{
    /// <summary>The share of the training that the fix offers for a warm-up: the tuning playbook's usual limit.</summary>
    private const int WarmUpShare = 10;

    public static IEnumerable<DefinitionError> Run(ModelSpec model) =>
        (model.Training.Schedule is { } schedule ? Schedule(schedule) : [])
            .Concat(model.Training.WarmUp is { } warmUp ? WarmUp(warmUp, model.Training.Epochs.Value) : [])
            .OfType<DefinitionError>();

    private static IEnumerable<DefinitionError?> Schedule(ScheduleSpec schedule) => schedule switch
    {
        StepDecaySpec step =>
        [
            Check(step, "factor", step.Factor, Domains.DecayFactor, Defaults.DecayFactor),
            Check(step, "everyEpochs", step.EveryEpochs, Domains.Size, Defaults.DecayEveryEpochs),
        ],
        MultiStepDecaySpec steps => [Check(steps, "factor", steps.Factor, Domains.DecayFactor, Defaults.DecayFactor), Milestones(steps)],
        ExponentialDecaySpec exponential => [Check(exponential, "factor", exponential.Factor, Domains.DecayFactor, Defaults.DecayFactor)],
        CosineDecaySpec cosine => [Check(cosine, "MinimumRate", cosine.MinimumRate, Domains.MinimumRate, 0)],
        CosineRestartsSpec restarts =>
        [
            Check(restarts, "period", restarts.Period, Domains.Size, (int)Domains.Size.Minimum),
            Check(restarts, "Multiplier", restarts.Multiplier, Domains.Size, Defaults.RestartMultiplier),
            Check(restarts, "MinimumRate", restarts.MinimumRate, Domains.MinimumRate, 0),
        ],
        LinearDecaySpec linear => [Check(linear, "EndFactor", linear.EndFactor, Domains.EndFactor, Defaults.LinearEndFactor)],
        OneCycleSpec cycle =>
        [
            cycle.MaximumRate is { } maximum ? Check(cycle, "maximumRate", maximum, Domains.LearningRate, Defaults.AdamLearningRate) : null,
            Check(cycle, "RisingShare", cycle.RisingShare, Domains.RisingShare, Defaults.OneCycleRisingShare),
            Check(cycle, "StartDivisor", cycle.StartDivisor, Domains.Divisor, Defaults.OneCycleStartDivisor),
            Check(cycle, "EndDivisor", cycle.EndDivisor, Domains.Divisor, Defaults.OneCycleEndDivisor),
            Check(cycle, "BaseMomentum", cycle.BaseMomentum, Domains.Momentum, Defaults.OneCycleBaseMomentum),
            Check(cycle, "MaximumMomentum", cycle.MaximumMomentum, Domains.Momentum, Defaults.OneCycleMaximumMomentum),
        ],
        ReduceOnPlateauSpec plateau =>
        [
            Check(plateau, "Factor", plateau.Factor, Domains.DecayFactor, Defaults.PlateauFactor),
            Check(plateau, "Patience", plateau.Patience, Domains.Cooldown, Defaults.PlateauPatience),
            Check(plateau, "Threshold", plateau.Threshold, Domains.Threshold, Defaults.PlateauThreshold),
            Check(plateau, "Cooldown", plateau.Cooldown, Domains.Cooldown, 0),
            Check(plateau, "MinimumRate", plateau.MinimumRate, Domains.MinimumRate, 0),
        ],
        _ => throw new NotSupportedException(schedule.GetType().Name),
    };

    private static DefinitionError? Milestones(MultiStepDecaySpec steps)
    {
        int[] milestones = steps.Milestones.Select(milestone => milestone.Value).ToArray();
        int[] sorted = milestones.Where(milestone => milestone > 0).Distinct().OrderBy(milestone => milestone).ToArray();
        if (milestones.Length > 0 && milestones.SequenceEqual(sorted))
        {
            return null;
        }

        int bad = Enumerable.Range(0, milestones.Length).FirstOrDefault(i => milestones[i] < 1 || (i > 0 && milestones[i] <= milestones[i - 1]));
        DefinitionFix fix = sorted.Length == 0
            ? new DefinitionFix(FixKind.RemoveAttribute, steps.Origin)
            : new DefinitionFix(
                FixKind.ReplaceAttribute,
                steps.Origin,
                steps.Name + "(" + string.Join(", ", new[] { DefinitionText.Number(steps.Factor.Value) }.Concat(sorted.Select(DefinitionText.Number))) + ")");
        return Error(
            steps.Name,
            milestones.Length == 0 ? steps.Origin : steps.Milestones[bad].Origin,
            "milestones must be at least 1 and increasing, but are " + (milestones.Length == 0 ? "none" : string.Join(", ", milestones.Select(DefinitionText.Number))),
            fix);
    }

    private static IEnumerable<DefinitionError?> WarmUp(WarmUpSpec warmUp, int epochs)
    {
        const string name = nameof(WarmUp);
        Setting<int> length = warmUp.Epochs;
        yield return Check(name, "StartFactor", warmUp.StartFactor, Domains.DecayFactor, Defaults.WarmUpStartFactor);
        if (!Domains.Size.Contains(length.Value) || (length.Value >= epochs && Domains.Size.Contains(epochs)))
        {
            int better = Math.Max(1, epochs / WarmUpShare);
            DefinitionFix fix = better < epochs ? DefinitionFix.Replace(length.Origin, better) : new DefinitionFix(FixKind.RemoveAttribute, warmUp.Origin);
            yield return Error(
                name,
                length.Origin,
                "epochs must be at least 1 and fewer than the " + DefinitionText.Grouped(epochs) + " of the training, but are " + DefinitionText.Grouped(length.Value),
                fix);
        }
    }

    private static DefinitionError? Check(ScheduleSpec schedule, string what, Setting<double> setting, Interval range, double fallback) =>
        Check(schedule.Name, what, setting, range, fallback);

    private static DefinitionError? Check(ScheduleSpec schedule, string what, Setting<int> setting, Interval range, int fallback) =>
        range.Contains(setting.Value)
            ? null
            : Error(schedule.Name, setting.Origin, Problem(what, range, DefinitionText.Number(setting.Value)), DefinitionFix.Replace(setting.Origin, fallback));

    private static DefinitionError? Check(string name, string what, Setting<double> setting, Interval range, double fallback) =>
        range.Contains(setting.Value)
            ? null
            : Error(name, setting.Origin, Problem(what, range, DefinitionText.Number(setting.Value)), DefinitionFix.Replace(setting.Origin, fallback));

    private static string Problem(string what, Interval range, string value) => what + " must be in " + range + ", but is " + value;

    private static DefinitionError Error(string name, Origin origin, string problem, DefinitionFix fix) =>
        new(ErrorIds.Schedule, origin, new[] { DefinitionText.Attribute(name), problem }, new[] { fix });
}
