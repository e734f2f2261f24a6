using Roslearn.Reference.Activations;

namespace Roslearn.Reference.Layers;

/// <summary>a = f(z), at every place of a map by itself.</summary>
/// <param name="activation">f.</param>
/// <param name="channels">The numbers of a place; all of a dense layer's.</param>
public sealed class ActivationLayer(ActivationFunction activation, int channels) : Layer
{
    private double[][] _z = [];

    /// <inheritdoc/>
    public override double[][] Forward(double[][] inputs)
    {
        _z = inputs;
        return [.. inputs.Select(row => row.Chunk(channels).SelectMany(activation.Forward).ToArray())];
    }

    /// <inheritdoc/>
    public override double[][] Backward(double[][] gradient) =>
        [.. _z.Zip(gradient, (z, dy) => z.Chunk(channels).Zip(dy.Chunk(channels), activation.Backward).SelectMany(dx => dx).ToArray())];

    /// <summary>
    /// How near a row of the last forward pass came to a jump of the derivative; infinite without one. What is exactly 0, such as the sum
    /// of two ReLUs, is so in single precision too.
    /// </summary>
    public double KinkDistance(int row) =>
        activation.HasKinkAtZero ? _z[row].Where(z => z != 0).Select(Math.Abs).Append(double.PositiveInfinity).Min() : double.PositiveInfinity;
}
