namespace Roslearn.Reference.Optimizers;

/// <summary>
/// θ *= 1 − η·λ, θ −= η·sign(β1·m + (1 − β1)·g), m = β2·m + (1 − β2)·g (Chen et al. 2023, their own code).
/// </summary>
/// <param name="beta1">β1.</param>
/// <param name="beta2">β2.</param>
/// <param name="weightDecay">λ; 0 for biases, which are spared.</param>
public sealed class Lion(double beta1 = 0.9, double beta2 = 0.99, double weightDecay = 0) : Optimizer
{
    private double[] _m = [];
    private int _t;

    /// <inheritdoc/>
    public override void Step(double[] parameters, double[] gradient, double learningRate)
    {
        if (_t++ == 0)
        {
            _m = new double[parameters.Length];
        }

        for (int i = 0; i < parameters.Length; i++)
        {
            double g = gradient[i];
            parameters[i] *= 1 - (learningRate * weightDecay);
            parameters[i] -= learningRate * Math.Sign((beta1 * _m[i]) + ((1 - beta1) * g));
            _m[i] = (beta2 * _m[i]) + ((1 - beta2) * g);
        }
    }
}
