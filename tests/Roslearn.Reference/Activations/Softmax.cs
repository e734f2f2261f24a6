using Roslearn.Reference.Functions;

namespace Roslearn.Reference.Activations;

/// <summary>exp(xᵢ) / Σ exp(xⱼ) over the layer: every output depends on every sum.</summary>
public sealed class Softmax : ActivationFunction
{
    /// <inheritdoc/>
    public override double[] Forward(double[] z) => SoftmaxFunction.Probabilities(z);

    /// <summary>With ∂pⱼ/∂zᵢ = pⱼ·(δᵢⱼ − pᵢ): ∂loss/∂zᵢ = pᵢ · (gᵢ − Σⱼ pⱼ gⱼ).</summary>
    public override double[] Backward(double[] z, double[] gradient)
    {
        double[] p = Forward(z);
        double mean = p.Zip(gradient, (pj, gj) => pj * gj).Sum();
        return [.. p.Select((pi, i) => pi * (gradient[i] - mean))];
    }
}
