namespace Roslearn.Reference.Optimizers;

/// <summary>
/// Adam with v replaced by the greatest v so far, before its correction (Reddi, Kale and Kumar 2018; PyTorch's <c>amsgrad=True</c>).
/// </summary>
/// <param name="beta1">β1.</param>
/// <param name="beta2">β2.</param>
/// <param name="epsilon">ε.</param>
public sealed class AmsGrad(double beta1 = 0.9, double beta2 = 0.999, double epsilon = 1e-8) : Optimizer
{
    private double[] _m = [];
    private double[] _v = [];
    private double[] _greatest = [];
    private int _t;

    /// <inheritdoc/>
    public override void Step(double[] parameters, double[] gradient, double learningRate)
    {
        if (_t++ == 0)
        {
            _m = new double[parameters.Length];
            _v = new double[parameters.Length];
            _greatest = new double[parameters.Length];
        }

        for (int i = 0; i < parameters.Length; i++)
        {
            double g = gradient[i];
            _m[i] = (beta1 * _m[i]) + ((1 - beta1) * g);
            _v[i] = (beta2 * _v[i]) + ((1 - beta2) * g * g);
            _greatest[i] = Math.Max(_greatest[i], _v[i]);
            double denominator = (Math.Sqrt(_greatest[i]) / Math.Sqrt(1 - Math.Pow(beta2, _t))) + epsilon;
            parameters[i] -= learningRate / (1 - Math.Pow(beta1, _t)) * _m[i] / denominator;
        }
    }
}
