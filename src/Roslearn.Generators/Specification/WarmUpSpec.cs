namespace Roslearn.Generators.Specification;

/// <summary>A smaller learning rate in the first epochs.</summary>
public sealed record WarmUpSpec(Setting<int> Epochs, Setting<double> StartFactor, bool PerBatch, Origin Origin);
