namespace Roslearn.Reference.Optimizers;

/// <summary>
/// μₜ = β1·(1 − ½·0.96^(t·ψ)), θ −= η·[(1 − μₜ)·g/(1 − Πμ₁..ₜ) + μₜ₊₁·m/(1 − Πμ₁..ₜ₊₁)]/(√(v/(1 − β2ᵗ)) + ε)
/// (Dozat 2016, as in PyTorch).
/// </summary>
/// <param name="beta1">β1.</param>
/// <param name="beta2">β2.</param>
/// <param name="epsilon">ε.</param>
/// <param name="momentumDecay">ψ.</param>
public sealed class NAdam(double beta1 = 0.9, double beta2 = 0.999, double epsilon = 1e-8, double momentumDecay = 0.004) : Optimizer
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

        double product = Enumerable.Range(1, _t).Select(Mu).Aggregate(1.0, (all, mu) => all * mu);
        for (int i = 0; i < parameters.Length; i++)
        {
            double g = gradient[i];
            _m[i] = (beta1 * _m[i]) + ((1 - beta1) * g);
            _v[i] = (beta2 * _v[i]) + ((1 - beta2) * g * g);
            double corrected = _v[i] / (1 - Math.Pow(beta2, _t));
            double direction = ((1 - Mu(_t)) * g / (1 - product)) + (Mu(_t + 1) * _m[i] / (1 - (product * Mu(_t + 1))));
            parameters[i] -= learningRate * direction / (Math.Sqrt(corrected) + epsilon);
        }
    }

    private double Mu(int t) => beta1 * (1 - (0.5 * Math.Pow(0.96, t * momentumDecay)));
}
