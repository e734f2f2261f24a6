namespace Roslearn.Reference.Optimizers;

/// <summary>
/// b = μ·b + (1 − τ)·g, θ −= η·b; with Nesterov θ −= η·(g + μ·b). As in PyTorch the first step takes b = g whatever the dampening.
/// </summary>
/// <param name="momentum">μ; without it there is no buffer and θ −= η·g.</param>
/// <param name="dampening">τ.</param>
/// <param name="nesterov">Whether to look ahead.</param>
public sealed class Sgd(double momentum = 0, double dampening = 0, bool nesterov = false) : Optimizer
{
    private double[]? _buffer;

    /// <inheritdoc/>
    public override void Step(double[] parameters, double[] gradient, double learningRate)
    {
        if (momentum == 0)
        {
            Move(parameters, gradient, learningRate);
            return;
        }

        _buffer = _buffer is null
            ? (double[])gradient.Clone()
            : [.. _buffer.Zip(gradient, (b, g) => (momentum * b) + ((1 - dampening) * g))];
        double[] direction = nesterov ? [.. gradient.Zip(_buffer, (g, b) => g + (momentum * b))] : _buffer;
        Move(parameters, direction, learningRate);
    }

    private static void Move(double[] parameters, double[] direction, double learningRate)
    {
        for (int i = 0; i < parameters.Length; i++)
        {
            parameters[i] -= learningRate * direction[i];
        }
    }
}
