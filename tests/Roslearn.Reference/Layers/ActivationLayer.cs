using Roslearn.Reference.Activations;

namespace Roslearn.Reference.Layers;

/// <summary>a = f(z).</summary>
/// <param name="activation">f.</param>
public sealed class ActivationLayer(ActivationFunction activation) : Layer
{
    private double[][] _z = [];

    /// <inheritdoc/>
    public override double[][] Forward(double[][] inputs)
    {
        _z = inputs;
        return [.. inputs.Select(activation.Forward)];
    }

    /// <inheritdoc/>
    public override double[][] Backward(double[][] gradient) =>
        [.. _z.Zip(gradient, activation.Backward)];

    /// <summary>How near a row of the last forward pass came to a jump of the derivative; infinite without one.</summary>
    public double KinkDistance(int row) =>
        activation.HasKinkAtZero ? _z[row].Min(Math.Abs) : double.PositiveInfinity;
}
