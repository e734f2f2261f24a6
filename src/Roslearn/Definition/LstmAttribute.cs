namespace Roslearn;

/// <summary>
/// Long short-term memory (Hochreiter and Schmidhuber 1997, with the forget gate of Gers et al. 2000) over a sequence, PyTorch's formulas:
/// c(t) = f·c(t − 1) + i·g and h(t) = o·tanh(c(t)), where the gates i, f, o (sigmoid) and g (tanh) read x(t) and h(t − 1). Hands on every step
/// where another recurrent layer or a head with <c>PerStep = true</c> follows, else the state after the last step. The recurrent weights are
/// drawn orthogonal, gate by gate.
/// </summary>
/// <param name="units">The width of each layer, at least 1.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class LstmAttribute(params int[] units) : Attribute
{
    /// <summary>The width of each layer.</summary>
    public int[] Units { get; } = units;

    /// <inheritdoc cref="RnnAttribute.Bidirectional"/>
    public bool Bidirectional { get; set; }

    /// <inheritdoc cref="RnnAttribute.Dropout"/>
    public double Dropout { get; set; } = Defaults.RecurrentDropout;

    /// <summary>
    /// The bias that the forget gates start with, in [−100, 100]: 1 lets the cells remember from the start (Jozefowicz et al. 2015), 0 forgets half of what
    /// they hold at every step. It is the sum of both biases; the optimizer changes it like any other.
    /// </summary>
    public double ForgetBias { get; set; } = Defaults.ForgetBias;
}
