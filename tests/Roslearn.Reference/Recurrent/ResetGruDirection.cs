using Roslearn.Reference.Functions;
using Roslearn.Reference.Layers;

namespace Roslearn.Reference.Recurrent;

/// <summary>The GRU of Cho et al. 2014: n = tanh(W·x + b + U·(r·h) + c), h' = (1 − z)·n + z·h, with r and z of W·x + b and a U and c of their own.</summary>
public sealed class ResetGruDirection : RecurrentDirection
{
    private readonly ReferenceParameter _weight, _recurrentWeight, _bias, _recurrentBias, _resetWeight, _resetBias;

    /// <summary>All weights zero.</summary>
    public ResetGruDirection(string prefix, int inputs, int units, int steps, bool isReverse, SequenceLengths lengths)
        : base(inputs, units, units, steps, isReverse, lengths)
    {
        string suffix = isReverse ? "_reverse" : "";
        _weight = new ReferenceParameter($"{prefix}.weight_ih_l0{suffix}", 3 * units, inputs);
        _recurrentWeight = new ReferenceParameter($"{prefix}.weight_hh_l0{suffix}", 2 * units, units);
        _bias = new ReferenceParameter($"{prefix}.bias_ih_l0{suffix}", 3 * units);
        _recurrentBias = new ReferenceParameter($"{prefix}.bias_hh_l0{suffix}", 2 * units);
        _resetWeight = new ReferenceParameter($"{prefix}.weight_rh_l0{suffix}", units, units);
        _resetBias = new ReferenceParameter($"{prefix}.bias_rh_l0{suffix}", units);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<ReferenceParameter> Parameters => [_weight, _recurrentWeight, _bias, _recurrentBias, _resetWeight, _resetBias];

    /// <inheritdoc/>
    protected override double[] Step(double[] x, double[] state)
    {
        (_, double[] z, double[] n) = Gates(x, state);
        return [.. state.Select((h, u) => ((1 - z[u]) * n[u]) + (z[u] * h))];
    }

    /// <inheritdoc/>
    protected override (double[] X, double[] State) StepBack(double[] x, double[] state, double[] gradient)
    {
        (double[] r, double[] z, double[] n) = Gates(x, state);
        double[] dn = [.. gradient.Select((d, u) => d * (1 - z[u]) * (1 - (n[u] * n[u])))];
        double[] dz = [.. gradient.Select((d, u) => d * (state[u] - n[u]) * z[u] * (1 - z[u]))];
        double[] dReset = Accumulate(_resetWeight, _resetBias, dn, [.. state.Select((h, u) => r[u] * h)]);
        double[] dr = [.. dReset.Select((d, u) => d * state[u] * r[u] * (1 - r[u]))];
        double[] dGates = Accumulate(_recurrentWeight, _recurrentBias, [.. dr, .. dz], state);
        return (
            Accumulate(_weight, _bias, [.. dr, .. dz, .. dn], x),
            [.. gradient.Select((d, u) => (d * z[u]) + (dReset[u] * r[u]) + dGates[u])]);
    }

    private (double[] R, double[] Z, double[] N) Gates(double[] x, double[] state)
    {
        double[] input = Product(_weight, _bias, x), recurrent = Product(_recurrentWeight, _recurrentBias, state);
        double[] r = [.. state.Select((_, u) => Logistic.Sigmoid(input[u] + recurrent[u]))];
        double[] z = [.. state.Select((_, u) => Logistic.Sigmoid(input[Units + u] + recurrent[Units + u]))];
        double[] proposal = Product(_resetWeight, _resetBias, [.. state.Select((h, u) => r[u] * h)]);
        return (r, z, [.. state.Select((_, u) => Math.Tanh(input[(2 * Units) + u] + proposal[u]))]);
    }
}
