namespace Roslearn;

/// <summary>
/// The size of the optimizer's steps: the hyperparameter to set first. Typical values are 0.1, 0.01, 0.001, 0.0001;
/// without it the published default of the optimizer.
/// </summary>
/// <param name="rate">Above 0.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class LearningRateAttribute(double rate) : Attribute
{
    /// <summary>The learning rate.</summary>
    public double Rate { get; } = rate;
}
