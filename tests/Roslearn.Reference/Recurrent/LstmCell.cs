using Roslearn.Reference.Functions;

namespace Roslearn.Reference.Recurrent;

/// <summary>Gates i, f, g, o: c' = f·c + i·g, h' = o·tanh(c'). The state is h and then c.</summary>
/// <param name="units">Values of h.</param>
public sealed class LstmCell(int units) : Cell(units)
{
    /// <inheritdoc/>
    public override int Gates => 4;

    /// <inheritdoc/>
    public override int StateSize => 2 * Units;

    /// <inheritdoc/>
    public override double[] Forward(double[] input, double[] recurrent, double[] state)
    {
        var next = new double[StateSize];
        for (int u = 0; u < Units; u++)
        {
            (double i, double f, double g, double o) = Activate(input, recurrent, u);
            next[Units + u] = (f * state[Units + u]) + (i * g);
            next[u] = o * Math.Tanh(next[Units + u]);
        }

        return next;
    }

    /// <inheritdoc/>
    public override (double[] Input, double[] Recurrent, double[] State) Backward(double[] input, double[] recurrent, double[] state, double[] gradient)
    {
        var sums = new double[Gates * Units];
        var before = new double[StateSize];
        for (int u = 0; u < Units; u++)
        {
            (double i, double f, double g, double o) = Activate(input, recurrent, u);
            double c = (f * state[Units + u]) + (i * g), tanh = Math.Tanh(c);
            double dc = gradient[Units + u] + (gradient[u] * o * (1 - (tanh * tanh)));
            sums[u] = dc * g * i * (1 - i);
            sums[Units + u] = dc * state[Units + u] * f * (1 - f);
            sums[(2 * Units) + u] = dc * i * (1 - (g * g));
            sums[(3 * Units) + u] = gradient[u] * tanh * o * (1 - o);
            before[Units + u] = dc * f;
        }

        return (sums, sums, before);
    }

    private (double I, double F, double G, double O) Activate(double[] input, double[] recurrent, int unit)
    {
        return (Logistic.Sigmoid(Sum(0)), Logistic.Sigmoid(Sum(1)), Math.Tanh(Sum(2)), Logistic.Sigmoid(Sum(3)));

        double Sum(int gate) => input[(gate * Units) + unit] + recurrent[(gate * Units) + unit];
    }
}
