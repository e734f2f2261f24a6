using Roslearn.Reference.Layers;

namespace Roslearn.Reference.Recurrent;

/// <summary>A recurrence over the steps of each row, from the first to the last real one or the other way. Steps beyond are not there: their outputs are 0.</summary>
public abstract class RecurrentDirection(int inputs, int units, int stateSize, int steps, bool isReverse, SequenceLengths lengths)
{
    private double[][] _x = [];
    private double[][][] _states = [];

    /// <summary>In saved order.</summary>
    public abstract IReadOnlyList<ReferenceParameter> Parameters { get; }

    /// <summary>Values of h.</summary>
    protected int Units => units;

    /// <summary>h of every step, one after the other.</summary>
    public double[][] Forward(double[][] batch)
    {
        _x = batch;
        _states = new double[batch.Length][][];
        var outputs = new double[batch.Length][];
        for (int row = 0; row < batch.Length; row++)
        {
            outputs[row] = new double[steps * units];
            _states[row] = new double[steps][];
            double[] state = new double[stateSize];
            foreach (int t in Times(row))
            {
                _states[row][t] = state;
                state = Step(Input(row, t), state);
                Array.Copy(state, 0, outputs[row], t * units, units);
            }
        }

        return outputs;
    }

    /// <summary>How near a row of the last forward pass came to a jump of the cell's derivative; infinite without one.</summary>
    public double KinkDistance(int row) => Times(row)
        .Select(t => KinkDistance(Input(row, t), _states[row][t]))
        .Append(double.PositiveInfinity).Min();

    /// <summary>The gradient of the inputs; backwards in time.</summary>
    public double[][] Backward(double[][] gradient)
    {
        double[][] dx = [.. gradient.Select(_ => new double[steps * inputs])];
        for (int row = 0; row < gradient.Length; row++)
        {
            double[] dState = new double[stateSize];
            foreach (int t in Times(row).Reverse())
            {
                for (int u = 0; u < units; u++)
                {
                    dState[u] += gradient[row][(t * units) + u];
                }

                (double[] dInput, dState) = StepBack(Input(row, t), _states[row][t], dState);
                dInput.CopyTo(dx[row], t * inputs);
            }
        }

        return dx;
    }

    /// <summary>The next state, of which h comes first.</summary>
    protected abstract double[] Step(double[] x, double[] state);

    /// <summary>The derivatives of both arguments of <see cref="Step"/>; those of the parameters are added up.</summary>
    protected abstract (double[] X, double[] State) StepBack(double[] x, double[] state, double[] gradient);

    /// <summary>How near a step comes to a jump of the derivative; infinite without one.</summary>
    protected virtual double KinkDistance(double[] x, double[] state) => double.PositiveInfinity;

    /// <summary>W·x + b.</summary>
    protected static double[] Product(ReferenceParameter weight, ReferenceParameter bias, double[] x)
    {
        var sums = (double[])bias.Values.Clone();
        for (int i = 0; i < sums.Length; i++)
        {
            for (int j = 0; j < x.Length; j++)
            {
                sums[i] += weight.Values[(i * x.Length) + j] * x[j];
            }
        }

        return sums;
    }

    /// <summary>∂W += da·xᵀ, ∂b += da; returns ∂x = Wᵀ·da.</summary>
    protected static double[] Accumulate(ReferenceParameter weight, ReferenceParameter bias, double[] da, double[] x)
    {
        var dx = new double[x.Length];
        for (int i = 0; i < da.Length; i++)
        {
            bias.Add(i, da[i]);
            for (int j = 0; j < x.Length; j++)
            {
                weight.Add((i * x.Length) + j, da[i] * x[j]);
                dx[j] += weight.Values[(i * x.Length) + j] * da[i];
            }
        }

        return dx;
    }

    private IEnumerable<int> Times(int row)
    {
        IEnumerable<int> times = Enumerable.Range(0, lengths.Of(row, steps));
        return isReverse ? times.Reverse() : times;
    }

    private double[] Input(int row, int t) => [.. _x[row].Skip(t * inputs).Take(inputs)];
}
