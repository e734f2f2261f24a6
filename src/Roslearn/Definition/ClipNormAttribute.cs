namespace Roslearn;

/// <summary>
/// Bounds the gradient as a whole (Pascanu, Mikolov and Bengio 2013): when the Euclidean norm over all weights and biases exceeds the
/// maximum, all are scaled down by maximum / (norm + 1e-6), as PyTorch's <c>clip_grad_norm_</c> does. The direction stays. Comes before
/// <c>[L2]</c>, <c>[L1]</c> and the optimizer; contradicts <c>[ClipValue]</c>.
/// </summary>
/// <param name="maximum">The greatest norm, above 0; 1 to 5 are usual.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class ClipNormAttribute(double maximum) : Attribute
{
    /// <summary>The greatest norm.</summary>
    public double Maximum { get; } = maximum;
}
