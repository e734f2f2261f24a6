namespace Roslearn.Reference.Optimizers;

/// <summary>
/// v = ρ·v + (1 − ρ)·g², Δ = √(u + ε)/√(v + ε) · g, u = ρ·u + (1 − ρ)·Δ², θ −= η·Δ (Zeiler 2012, as in PyTorch).
/// </summary>
/// <param name="rho">ρ.</param>
/// <param name="epsilon">ε.</param>
public sealed class Adadelta(double rho = 0.9, double epsilon = 1e-6) : Optimizer
{
    private double[] _v = [];
    private double[] _u = [];
    private int _t;

    /// <inheritdoc/>
    public override void Step(double[] parameters, double[] gradient, double learningRate)
    {
        if (_t++ == 0)
        {
            _v = new double[parameters.Length];
            _u = new double[parameters.Length];
        }

        for (int i = 0; i < parameters.Length; i++)
        {
            double g = gradient[i];
            _v[i] = (rho * _v[i]) + ((1 - rho) * g * g);
            double delta = Math.Sqrt(_u[i] + epsilon) / Math.Sqrt(_v[i] + epsilon) * g;
            _u[i] = (rho * _u[i]) + ((1 - rho) * delta * delta);
            parameters[i] -= learningRate * delta;
        }
    }
}
