using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Emission.Schedules;

/// <summary>Which run-time schedule belongs to which specification: how it is made, and its numbers as entries of the compiled-in <c>TrainingOptions</c>.</summary>
internal static class ScheduleTable
{
    private static readonly Dictionary<Type, Row> Rows = new()
    {
        [typeof(StepDecaySpec)] = Of<StepDecaySpec>(
            _ => "StepDecaySchedule()",
            spec => [("DecayFactor", Literal.Of(spec.Factor.Value)), ("DecayEveryEpochs", Literal.Of(spec.EveryEpochs.Value))]),
        [typeof(MultiStepDecaySpec)] = Of<MultiStepDecaySpec>(
            spec => $"MultiStepDecaySchedule([{string.Join(", ", spec.Milestones.Select(milestone => Literal.Of(milestone.Value)))}])",
            spec => [("DecayFactor", Literal.Of(spec.Factor.Value))]),
        [typeof(ExponentialDecaySpec)] = Of<ExponentialDecaySpec>(
            spec => $"ExponentialDecaySchedule({Literal.Of(spec.PerBatch)})",
            spec => [("DecayFactor", Literal.Of(spec.Factor.Value))]),
        [typeof(CosineDecaySpec)] = Of<CosineDecaySpec>(
            spec => $"CosineDecaySchedule({Literal.Of(spec.PerBatch)})",
            spec => [("MinimumLearningRate", Literal.Of(spec.MinimumRate.Value))]),
        [typeof(CosineRestartsSpec)] = Of<CosineRestartsSpec>(
            spec => $"CosineRestartsSchedule({Literal.Of(spec.Multiplier.Value)}, {Literal.Of(spec.PerBatch)})",
            spec => [("RestartPeriod", Literal.Of(spec.Period.Value)), ("MinimumLearningRate", Literal.Of(spec.MinimumRate.Value))]),
        [typeof(LinearDecaySpec)] = Of<LinearDecaySpec>(
            spec => $"LinearDecaySchedule({Literal.Of(spec.PerBatch)})",
            spec => [("LinearEndFactor", Literal.Of(spec.EndFactor.Value))]),
        [typeof(OneCycleSpec)] = Of<OneCycleSpec>(
            spec => $"OneCycleSchedule({Literal.Of(spec.RisingShare.Value)}, {Literal.Of(spec.StartDivisor.Value)}, {Literal.Of(spec.EndDivisor.Value)}, "
                + $"{Literal.Of(spec.CycleMomentum)}, {Literal.Of(spec.BaseMomentum.Value)}, {Literal.Of(spec.MaximumMomentum.Value)})",
            spec => spec.MaximumRate is { } maximum ? [("MaximumLearningRate", Literal.Of(maximum.Value))] : []),
        [typeof(ReduceOnPlateauSpec)] = Of<ReduceOnPlateauSpec>(
            spec => $"ReduceOnPlateauSchedule({Literal.Of(spec.Threshold.Value)}, {Literal.Of(spec.Cooldown.Value)})",
            spec =>
            [
                ("DecayFactor", Literal.Of(spec.Factor.Value)),
                ("PlateauPatience", Literal.Of(spec.Patience.Value)),
                ("MinimumLearningRate", Literal.Of(spec.MinimumRate.Value)),
            ]),
    };

    /// <summary>The expression that makes the schedule.</summary>
    public static string Construct(ScheduleSpec spec) => "new " + Rows[spec.GetType()].Construct(spec);

    /// <summary>Its numbers.</summary>
    public static IEnumerable<(string Option, string Value)> Numbers(ScheduleSpec spec) => Rows[spec.GetType()].Numbers(spec);

    private static Row Of<T>(Func<T, string> construct, Func<T, (string, string)[]> numbers)
        where T : ScheduleSpec => new(spec => construct((T)spec), spec => numbers((T)spec));

    private sealed record Row(Func<ScheduleSpec, string> Construct, Func<ScheduleSpec, (string, string)[]> Numbers);
}
