namespace Roslearn.Generators.Specification;

/// <summary>When training ends before its last epoch.</summary>
public sealed record EarlyStoppingSpec(Setting<int> Patience, Setting<double> MinDelta, Setting<int> MonitorSetting)
{
    public Metric Monitor => (Metric)MonitorSetting.Value;
}
