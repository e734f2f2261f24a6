namespace Roslearn.Reference.Optimizers;

/// <summary>
/// θ *= 1 − η·λ, then Adam's step (Loshchilov and Hutter 2019, as in PyTorch).
/// </summary>
/// <param name="beta1">β1.</param>
/// <param name="beta2">β2.</param>
/// <param name="epsilon">ε.</param>
/// <param name="weightDecay">λ; 0 for biases, which are spared.</param>
public sealed class AdamW(double beta1 = 0.9, double beta2 = 0.999, double epsilon = 1e-8, double weightDecay = 0.01) : Optimizer
{
    private double[] _m = [];
    private double[] _v = [];
    private int _t;

    /// <inheritdoc/>
    public override void Step(double[] parameters, double[] gradient, double learningRate)
    {
        if (_t++ == 0)
        {
            _m = new double[parameters.Length];
            _v = new double[parameters.Length];
        }

        for (int i = 0; i < parameters.Length; i++)
        {
            parameters[i] *= 1 - (learningRate * weightDecay);
            double g = gradient[i];
            _m[i] = (beta1 * _m[i]) + ((1 - beta1) * g);
            _v[i] = (beta2 * _v[i]) + ((1 - beta2) * g * g);
            double denominator = (Math.Sqrt(_v[i]) / Math.Sqrt(1 - Math.Pow(beta2, _t))) + epsilon;
            parameters[i] -= learningRate / (1 - Math.Pow(beta1, _t)) * _m[i] / denominator;
        }
    }
}
