namespace Roslearn;

/// <summary>
/// Layer normalisation (Ba, Kiros and Hinton 2016) of what the layer above puts out, or of the inputs when written before the first layer:
/// y = weight · (x − mean) / √(variance + ε) + bias, with mean and (biased) variance over the features of one example. It does the same while training and predicting, and does not depend on the batch.
/// </summary>
/// <remarks>Weight starts at 1 and bias at 0, as in PyTorch. <c>[Hidden(64), LayerNorm]</c> normalises after the activation; see <see cref="ActivateAttribute"/> for the other order.</remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class LayerNormAttribute : Attribute
{
    /// <summary>Added to the variance, so that equal features do not divide by 0; from 1e-12 to 1.</summary>
    public double Epsilon { get; set; } = Defaults.NormEpsilon;
}
