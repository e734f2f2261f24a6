namespace Roslearn;

/// <summary>
/// Holds out a share of the training examples, drawn at random by the seed, to evaluate after each epoch; they are never trained on.
/// Has no effect where <c>Train</c> is given validation data.
/// </summary>
/// <param name="fraction">In [0, 1); 0 holds out nothing.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class ValidationSplitAttribute(double fraction = Defaults.ValidationSplit) : Attribute
{
    /// <summary>The share of the examples that is held out.</summary>
    public double Fraction { get; } = fraction;
}
