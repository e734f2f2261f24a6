namespace Roslearn;

/// <summary>
/// Gated recurrent units (Cho et al. 2014) over a sequence, PyTorch's formulas: h(t) = (1 − z)·n + z·h(t − 1) with
/// n = tanh(W·x(t) + b + r·(U·h(t − 1) + c)), where the gates r and z (sigmoid) read x(t) and h(t − 1). Hands on every step where another recurrent
/// layer or a head with <c>PerStep = true</c> follows, else the state after the last step. The recurrent weights are drawn orthogonal, gate by gate.
/// </summary>
/// <param name="units">The width of each layer, at least 1.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class GruAttribute(params int[] units) : Attribute
{
    /// <summary>The width of each layer.</summary>
    public int[] Units { get; } = units;

    /// <inheritdoc cref="RnnAttribute.Bidirectional"/>
    public bool Bidirectional { get; set; }

    /// <inheritdoc cref="RnnAttribute.Dropout"/>
    public double Dropout { get; set; } = Defaults.RecurrentDropout;

    /// <summary>
    /// Whether the reset gate multiplies the recurrent product, PyTorch's form. <see langword="false"/>: it multiplies the state before the product (Cho et al.
    /// 2014, Keras' <c>reset_after=False</c>), n = tanh(W·x(t) + b + U·(r·h(t − 1)) + c). The weights of that U are then tensors of their own in saved files,
    /// <c>gru1.weight_rh_l0</c> [units, units] and <c>gru1.bias_rh_l0</c>; <c>gru1.weight_hh_l0</c> and <c>gru1.bias_hh_l0</c> hold the gates r and z.
    /// </summary>
    public bool ResetAfter { get; set; } = Defaults.GruResetAfter;
}
