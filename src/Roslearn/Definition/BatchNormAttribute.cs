namespace Roslearn;

/// <summary>
/// Batch normalisation (Ioffe and Szegedy 2015) of what the layer above puts out, or of the inputs when written before the first layer:
/// y = weight · (x − mean) / √(variance + ε) + bias, for each feature over the batch; for each channel over the batch and all pixels.
/// </summary>
/// <remarks>
/// <para>While training, mean and (biased) variance are those of the batch. Prediction and evaluation use running ones, which each step of
/// training moves towards the batch's mean and unbiased variance; they are saved as <c>running_mean</c> and <c>running_var</c>, and early stopping
/// restores them with the weights. Weight starts at 1, bias at 0, the running mean at 0 and the running variance at 1, all as in PyTorch.</para>
/// <para>A single value has no variance: a batch that holds but one value for each feature, such as a last batch of one example, is
/// normalised with the running statistics, which stay as they are.</para>
/// <para><c>[Hidden(64), BatchNorm]</c> normalises after the activation. For the order of the paper write
/// <c>[Hidden(64, Activation = Activation.Linear), BatchNorm, Activate(Activation.ReLU)]</c>.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class BatchNormAttribute : Attribute
{
    /// <summary>
    /// The share of the batch in the running statistics, in [0, 1]: running = (1 − momentum) · running + momentum · batch. PyTorch's meaning of the
    /// word; Keras' momentum is one minus it.
    /// </summary>
    public double Momentum { get; set; } = Defaults.BatchNormMomentum;

    /// <summary>Added to the variance, so that a constant feature does not divide by 0; from 1e-12 to 1.</summary>
    public double Epsilon { get; set; } = Defaults.NormEpsilon;
}
