using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis;

/// <summary>The highest learning rate that a training reaches.</summary>
internal static class HighestRate
{
    /// <summary>The maximum of <c>[OneCycle]</c> if it has one of its own, else the learning rate, which no schedule exceeds.</summary>
    public static Setting<double> Of(ModelSpec spec) =>
        spec.Training.Schedule is OneCycleSpec { MaximumRate: { } maximum } ? maximum : spec.Training.LearningRate;
}
