using Roslearn.Reference.Layers;

namespace Roslearn.Reference.Recurrent;

/// <summary>A cell over the steps of each row, from the first to the last real one or the other way. Steps beyond are not there: their outputs are 0.</summary>
public sealed class RecurrentDirection
{
    private readonly Cell _cell;
    private readonly bool _isReverse;
    private readonly int _inputs, _units, _steps;
    private readonly SequenceLengths _lengths;
    private readonly ReferenceParameter _weight, _recurrentWeight, _bias, _recurrentBias;
    private double[][] _x = [];
    private double[][][] _states = [];

    /// <summary>All weights zero.</summary>
    public RecurrentDirection(string prefix, Cell cell, int inputs, int units, int steps, bool isReverse, SequenceLengths lengths)
    {
        (_cell, _inputs, _units, _steps, _isReverse, _lengths) = (cell, inputs, units, steps, isReverse, lengths);
        string suffix = isReverse ? "_reverse" : "";
        _weight = new ReferenceParameter($"{prefix}.weight_ih_l0{suffix}", cell.Gates * units, inputs);
        _recurrentWeight = new ReferenceParameter($"{prefix}.weight_hh_l0{suffix}", cell.Gates * units, units);
        _bias = new ReferenceParameter($"{prefix}.bias_ih_l0{suffix}", cell.Gates * units);
        _recurrentBias = new ReferenceParameter($"{prefix}.bias_hh_l0{suffix}", cell.Gates * units);
    }

    /// <summary>PyTorch's four tensors.</summary>
    public IReadOnlyList<ReferenceParameter> Parameters => [_weight, _recurrentWeight, _bias, _recurrentBias];

    /// <summary>h of every step, one after the other.</summary>
    public double[][] Forward(double[][] inputs)
    {
        _x = inputs;
        _states = new double[inputs.Length][][];
        var outputs = new double[inputs.Length][];
        for (int row = 0; row < inputs.Length; row++)
        {
            outputs[row] = new double[_steps * _units];
            _states[row] = new double[_steps][];
            double[] state = new double[_cell.StateSize];
            foreach (int t in Times(row))
            {
                _states[row][t] = state;
                state = _cell.Forward(Input(row, t), Recurrent(state), state);
                Array.Copy(state, 0, outputs[row], t * _units, _units);
            }
        }

        return outputs;
    }

    /// <summary>How near a row of the last forward pass came to a jump of the cell's derivative; infinite without one.</summary>
    public double KinkDistance(int row) => Times(row)
        .Select(t => _cell.KinkDistance(Input(row, t), Recurrent(_states[row][t])))
        .Append(double.PositiveInfinity).Min();

    /// <summary>The gradient of the inputs; backwards in time.</summary>
    public double[][] Backward(double[][] gradient)
    {
        double[][] dx = [.. gradient.Select(_ => new double[_steps * _inputs])];
        for (int row = 0; row < gradient.Length; row++)
        {
            double[] dState = new double[_cell.StateSize];
            foreach (int t in Times(row).Reverse())
            {
                for (int u = 0; u < _units; u++)
                {
                    dState[u] += gradient[row][(t * _units) + u];
                }

                double[] state = _states[row][t];
                (double[] dInput, double[] dRecurrent, double[] dBefore) = _cell.Backward(Input(row, t), Recurrent(state), state, dState);
                double[] x = [.. _x[row].Skip(t * _inputs).Take(_inputs)];
                double[] h = [.. state.Take(_units)];
                Accumulate(_weight, _bias, dInput, x).CopyTo(dx[row], t * _inputs);
                double[] dh = Accumulate(_recurrentWeight, _recurrentBias, dRecurrent, h);
                dState = [.. dBefore.Select((d, i) => i < _units ? d + dh[i] : d)];
            }
        }

        return dx;
    }

    private IEnumerable<int> Times(int row)
    {
        IEnumerable<int> times = Enumerable.Range(0, _lengths.Of(row, _steps));
        return _isReverse ? times.Reverse() : times;
    }

    private double[] Input(int row, int t) => Product(_weight, _bias, [.. _x[row].Skip(t * _inputs).Take(_inputs)]);

    private double[] Recurrent(double[] state) => Product(_recurrentWeight, _recurrentBias, [.. state.Take(_units)]);

    private static double[] Product(ReferenceParameter weight, ReferenceParameter bias, double[] x)
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
    private static double[] Accumulate(ReferenceParameter weight, ReferenceParameter bias, double[] da, double[] x)
    {
        var dx = new double[x.Length];
        for (int i = 0; i < da.Length; i++)
        {
            bias.Gradient[i] += da[i];
            for (int j = 0; j < x.Length; j++)
            {
                weight.Gradient[(i * x.Length) + j] += da[i] * x[j];
                dx[j] += weight.Values[(i * x.Length) + j] * da[i];
            }
        }

        return dx;
    }
}
