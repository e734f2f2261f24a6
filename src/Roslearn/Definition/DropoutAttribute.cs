namespace Roslearn;

/// <summary>
/// Sets each output of the layer above (of the input, when written before the first layer) to zero with probability
/// <paramref name="rate"/> while training, and scales the others by 1 / (1 − rate), so that prediction needs no change
/// (inverted dropout, Srivastava et al. 2014).
/// </summary>
/// <param name="rate">The share of outputs dropped, in [0, 1).</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class DropoutAttribute(double rate = Defaults.Dropout) : Attribute
{
    /// <summary>The share of outputs dropped, in [0, 1).</summary>
    public double Rate { get; } = rate;
}
