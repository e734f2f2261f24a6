namespace Roslearn.Training;

/// <summary>A rule of the advisor: a pure function of what was seen.</summary>
/// <param name="Id"><c>RA01</c> and so on.</param>
/// <param name="Moment">When it is asked.</param>
/// <param name="Topic">What it is about.</param>
/// <param name="Judge">What it finds.</param>
internal sealed record AdvisorRule(string Id, AdvisorMoment Moment, AdvisorTopic Topic, Func<TrainingView, IEnumerable<Finding>> Judge)
{
    /// <summary>Every rule. At one moment those further up are asked first, and silence those below on the same topic.</summary>
    public static AdvisorRule[] All { get; } =
    [
        new("RA15", AdvisorMoment.Start, AdvisorTopic.Capacity, CapacityRule.Judge),
        new("RA17", AdvisorMoment.Start, AdvisorTopic.Batch, BatchRule.Judge),
        new("RA16", AdvisorMoment.FirstStep, AdvisorTopic.Data, InitialLossRule.Judge),
        new("RA04", AdvisorMoment.Broken, AdvisorTopic.LargeSteps, NotANumberRule.Judge),
        new("RA16", AdvisorMoment.FirstEpoch, AdvisorTopic.Data, DataRule.Judge),
        new("RA03", AdvisorMoment.Epoch, AdvisorTopic.LargeSteps, DivergenceRule.Judge),
        new("RA11", AdvisorMoment.Epoch, AdvisorTopic.LargeSteps, ExplosionRule.Judge),
        new("RA02", AdvisorMoment.Epoch, AdvisorTopic.LargeSteps, BounceRule.Judge),
        new("RA12", AdvisorMoment.Epoch, AdvisorTopic.LargeSteps, ClippingRule.Judge),
        new("RA13", AdvisorMoment.Epoch, AdvisorTopic.LostGradient, DeadUnitsRule.Judge),
        new("RA10", AdvisorMoment.Epoch, AdvisorTopic.LostGradient, VanishingRule.Judge),
        new("RA01", AdvisorMoment.Epoch, AdvisorTopic.SmallSteps, SlowRule.Judge),
        new("RA14", AdvisorMoment.Epoch, AdvisorTopic.SmallSteps, SmallUpdatesRule.Judge),
        new("RA14", AdvisorMoment.Epoch, AdvisorTopic.LargeSteps, LargeUpdatesRule.Judge),
        new("RA05", AdvisorMoment.Epoch, AdvisorTopic.Overfitting, OverfittingRule.Judge),
        new("RA08", AdvisorMoment.End, AdvisorTopic.Length, StoppedRule.Judge),
        new("RA06", AdvisorMoment.End, AdvisorTopic.Length, ContinueRule.Judge),
        new("RA07", AdvisorMoment.End, AdvisorTopic.Overfitting, TooLongRule.Judge),
        new("RA09", AdvisorMoment.End, AdvisorTopic.Underfitting, UnderfittingRule.Judge),
    ];
}
