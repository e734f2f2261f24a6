using Roslearn.Reference.Functions;

namespace Roslearn.Reference.Recurrent;

/// <summary>Gates r, z, n: n = tanh(input + r·recurrent), h' = (1 − z)·n + z·h.</summary>
/// <param name="units">Values of h.</param>
public sealed class GruCell(int units) : Cell(units)
{
    /// <inheritdoc/>
    public override int Gates => 3;

    /// <inheritdoc/>
    public override double[] Forward(double[] input, double[] recurrent, double[] state)
    {
        var next = new double[Units];
        for (int u = 0; u < Units; u++)
        {
            (_, double z, double n) = Activate(input, recurrent, u);
            next[u] = ((1 - z) * n) + (z * state[u]);
        }

        return next;
    }

    /// <inheritdoc/>
    public override (double[] Input, double[] Recurrent, double[] State) Backward(double[] input, double[] recurrent, double[] state, double[] gradient)
    {
        var dInput = new double[Gates * Units];
        var dRecurrent = new double[Gates * Units];
        var before = new double[Units];
        for (int u = 0; u < Units; u++)
        {
            (double r, double z, double n) = Activate(input, recurrent, u);
            double dn = gradient[u] * (1 - z) * (1 - (n * n));
            double dz = gradient[u] * (state[u] - n) * z * (1 - z);
            double dr = dn * recurrent[(2 * Units) + u] * r * (1 - r);
            (dInput[u], dInput[Units + u], dInput[(2 * Units) + u]) = (dr, dz, dn);
            (dRecurrent[u], dRecurrent[Units + u], dRecurrent[(2 * Units) + u]) = (dr, dz, dn * r);
            before[u] = gradient[u] * z;
        }

        return (dInput, dRecurrent, before);
    }

    private (double R, double Z, double N) Activate(double[] input, double[] recurrent, int unit)
    {
        double r = Logistic.Sigmoid(input[unit] + recurrent[unit]);
        double z = Logistic.Sigmoid(input[Units + unit] + recurrent[Units + unit]);
        return (r, z, Math.Tanh(input[(2 * Units) + unit] + (r * recurrent[(2 * Units) + unit])));
    }
}
