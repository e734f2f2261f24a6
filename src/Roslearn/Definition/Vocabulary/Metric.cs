#if ROSLEARN_GENERATORS
namespace Roslearn.Generators.Specification;
#else
namespace Roslearn;
#endif

/// <summary>What tells a good epoch from a bad one.</summary>
public enum Metric
{
    /// <summary>The mean loss over the validation set; lower is better.</summary>
    ValidationLoss,

    /// <summary>The share of the validation set that a classifier gets right; higher is better.</summary>
    ValidationAccuracy,

    /// <summary>The mean loss over the training examples; lower is better.</summary>
    TrainingLoss,
}
