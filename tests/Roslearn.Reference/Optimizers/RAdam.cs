namespace Roslearn.Reference.Optimizers;

/// <summary>
/// ρ∞ = 2/(1 − β2) − 1, ρₜ = ρ∞ − 2t·β2ᵗ/(1 − β2ᵗ); where ρₜ &gt; 5, θ −= η·m̂·r·√(1 − β2ᵗ)/(√v + ε), else θ −= η·m̂
/// (Liu et al. 2020, as in PyTorch).
/// </summary>
/// <param name="beta1">β1.</param>
/// <param name="beta2">β2.</param>
/// <param name="epsilon">ε.</param>
public sealed class RAdam(double beta1 = 0.9, double beta2 = 0.999, double epsilon = 1e-8) : Optimizer
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

        double infinite = (2 / (1 - beta2)) - 1;
        double power = Math.Pow(beta2, _t);
        double rho = infinite - (2 * _t * power / (1 - power));
        for (int i = 0; i < parameters.Length; i++)
        {
            double g = gradient[i];
            _m[i] = (beta1 * _m[i]) + ((1 - beta1) * g);
            _v[i] = (beta2 * _v[i]) + ((1 - beta2) * g * g);
            double mean = _m[i] / (1 - Math.Pow(beta1, _t));
            if (rho > 5)
            {
                double r = Math.Sqrt((rho - 4) * (rho - 2) * infinite / ((infinite - 4) * (infinite - 2) * rho));
                parameters[i] -= learningRate * mean * r * Math.Sqrt(1 - power) / (Math.Sqrt(_v[i]) + epsilon);
            }
            else
            {
                parameters[i] -= learningRate * mean;
            }
        }
    }
}
