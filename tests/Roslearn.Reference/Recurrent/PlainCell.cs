using Roslearn.Reference.Activations;

namespace Roslearn.Reference.Recurrent;

/// <summary>h' = f(input + recurrent).</summary>
/// <param name="units">Values of h.</param>
/// <param name="function">f.</param>
public sealed class PlainCell(int units, ActivationFunction function) : Cell(units)
{
    /// <inheritdoc/>
    public override int Gates => 1;

    /// <inheritdoc/>
    public override double[] Forward(double[] input, double[] recurrent, double[] state) => function.Forward(Sum(input, recurrent));

    /// <inheritdoc/>
    public override (double[] Input, double[] Recurrent, double[] State) Backward(double[] input, double[] recurrent, double[] state, double[] gradient)
    {
        double[] sums = function.Backward(Sum(input, recurrent), gradient);
        return (sums, sums, new double[Units]);
    }

    /// <inheritdoc/>
    public override double KinkDistance(double[] input, double[] recurrent) =>
        function.HasKinkAtZero ? Sum(input, recurrent).Min(Math.Abs) : double.PositiveInfinity;

    private static double[] Sum(double[] input, double[] recurrent) => [.. input.Zip(recurrent, (x, h) => x + h)];
}
