namespace Roslearn.Reference.Optimizers;

/// <summary>
/// v = α·v + (1 − α)·g², b = μ·b + g/(√v + ε), θ −= η·b; centred, √(v − m²) with m = α·m + (1 − α)·g takes the place of √v
/// (Tieleman and Hinton 2012, Graves 2013, as in PyTorch).
/// </summary>
/// <param name="alpha">α.</param>
/// <param name="momentum">μ.</param>
/// <param name="epsilon">ε.</param>
/// <param name="centered">Whether to subtract the mean's square.</param>
public sealed class RmsProp(double alpha = 0.99, double momentum = 0, double epsilon = 1e-8, bool centered = false) : Optimizer
{
    private double[] _v = [];
    private double[] _m = [];
    private double[] _b = [];
    private int _t;

    /// <inheritdoc/>
    public override void Step(double[] parameters, double[] gradient, double learningRate)
    {
        if (_t++ == 0)
        {
            _v = new double[parameters.Length];
            _m = new double[parameters.Length];
            _b = new double[parameters.Length];
        }

        for (int i = 0; i < parameters.Length; i++)
        {
            double g = gradient[i];
            _v[i] = (alpha * _v[i]) + ((1 - alpha) * g * g);
            _m[i] = (alpha * _m[i]) + ((1 - alpha) * g);
            double root = Math.Sqrt(centered ? Math.Max(0, _v[i] - (_m[i] * _m[i])) : _v[i]);
            _b[i] = (momentum * _b[i]) + (g / (root + epsilon));
            parameters[i] -= learningRate * _b[i];
        }
    }
}
