using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Parsing.Readers;

/// <summary>Reads how the learning rate changes.</summary>
internal static class ScheduleReaders
{
    public static void StepDecay(AttributeReader attribute, ModelBuilder model) =>
        model.SetSchedule(
            attribute,
            new StepDecaySpec(
                attribute.Double("factor", Defaults.DecayFactor),
                attribute.Int("everyEpochs", Defaults.DecayEveryEpochs),
                attribute.Name,
                attribute.Origin));

    public static void MultiStepDecay(AttributeReader attribute, ModelBuilder model) =>
        model.SetSchedule(
            attribute,
            new MultiStepDecaySpec(attribute.Double("factor", Defaults.DecayFactor), attribute.Ints("milestones"), attribute.Name, attribute.Origin));

    public static void ExponentialDecay(AttributeReader attribute, ModelBuilder model) =>
        model.SetSchedule(
            attribute,
            new ExponentialDecaySpec(attribute.Double("factor", Defaults.DecayFactor), PerBatch(attribute), attribute.Name, attribute.Origin));

    public static void CosineDecay(AttributeReader attribute, ModelBuilder model) =>
        model.SetSchedule(
            attribute,
            new CosineDecaySpec(attribute.Double("MinimumRate", 0), PerBatch(attribute), attribute.Name, attribute.Origin));

    public static void CosineRestarts(AttributeReader attribute, ModelBuilder model) =>
        model.SetSchedule(
            attribute,
            new CosineRestartsSpec(
                attribute.Int("period", 1),
                attribute.Int("Multiplier", Defaults.RestartMultiplier),
                attribute.Double("MinimumRate", 0),
                PerBatch(attribute),
                attribute.Name,
                attribute.Origin));

    public static void LinearDecay(AttributeReader attribute, ModelBuilder model) =>
        model.SetSchedule(
            attribute,
            new LinearDecaySpec(attribute.Double("EndFactor", Defaults.LinearEndFactor), PerBatch(attribute), attribute.Name, attribute.Origin));

    public static void OneCycle(AttributeReader attribute, ModelBuilder model)
    {
        Setting<double> maximum = attribute.Double("maximumRate", 0);
        model.SetSchedule(
            attribute,
            new OneCycleSpec(
                maximum.IsWritten ? maximum : null,
                attribute.Double("RisingShare", Defaults.OneCycleRisingShare),
                attribute.Double("StartDivisor", Defaults.OneCycleStartDivisor),
                attribute.Double("EndDivisor", Defaults.OneCycleEndDivisor),
                attribute.Bool("CycleMomentum", true).Value,
                attribute.Double("BaseMomentum", Defaults.OneCycleBaseMomentum),
                attribute.Double("MaximumMomentum", Defaults.OneCycleMaximumMomentum),
                attribute.Name,
                attribute.Origin));
    }

    public static void ReduceOnPlateau(AttributeReader attribute, ModelBuilder model) =>
        model.SetSchedule(
            attribute,
            new ReduceOnPlateauSpec(
                attribute.Double("Factor", Defaults.PlateauFactor),
                attribute.Int("Patience", Defaults.PlateauPatience),
                attribute.Double("Threshold", Defaults.PlateauThreshold),
                attribute.Int("Cooldown", 0),
                attribute.Double("MinimumRate", 0),
                attribute.Name,
                attribute.Origin));

    public static void WarmUp(AttributeReader attribute, ModelBuilder model) =>
        model.WarmUp = new WarmUpSpec(
            attribute.Int("epochs", Defaults.WarmUpEpochs),
            attribute.Double("StartFactor", Defaults.WarmUpStartFactor),
            PerBatch(attribute),
            attribute.Origin);

    private static bool PerBatch(AttributeReader attribute) => attribute.Bool("PerBatch", false).Value;
}
