namespace Roslearn.Reference.Optimizers;

/// <summary>
/// s += g², θ −= η/(1 + (t − 1)·d) · g/(√s + ε) (Duchi, Hazan and Singer 2011, as in PyTorch).
/// </summary>
/// <param name="rateDecay">d.</param>
/// <param name="initialAccumulator">s before the first step.</param>
/// <param name="epsilon">ε.</param>
public sealed class Adagrad(double rateDecay = 0, double initialAccumulator = 0, double epsilon = 1e-10) : Optimizer
{
    private double[] _s = [];
    private int _t;

    /// <inheritdoc/>
    public override void Step(double[] parameters, double[] gradient, double learningRate)
    {
        if (_t++ == 0)
        {
            _s = [.. parameters.Select(_ => initialAccumulator)];
        }

        for (int i = 0; i < parameters.Length; i++)
        {
            _s[i] += gradient[i] * gradient[i];
            parameters[i] -= learningRate / (1 + ((_t - 1) * rateDecay)) * gradient[i] / (Math.Sqrt(_s[i]) + epsilon);
        }
    }
}
