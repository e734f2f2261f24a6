using Roslearn.Reference.Layers;

namespace Roslearn.Reference.Recurrent;

/// <summary>A cell whose gates read W·x + b and U·h + c.</summary>
public sealed class CellDirection : RecurrentDirection
{
    private readonly Cell _cell;
    private readonly ReferenceParameter _weight, _recurrentWeight, _bias, _recurrentBias;

    /// <summary>All weights zero.</summary>
    public CellDirection(string prefix, Cell cell, int inputs, int units, int steps, bool isReverse, SequenceLengths lengths)
        : base(inputs, units, cell.StateSize, steps, isReverse, lengths)
    {
        _cell = cell;
        string suffix = isReverse ? "_reverse" : "";
        _weight = new ReferenceParameter($"{prefix}.weight_ih_l0{suffix}", cell.Gates * units, inputs);
        _recurrentWeight = new ReferenceParameter($"{prefix}.weight_hh_l0{suffix}", cell.Gates * units, units);
        _bias = new ReferenceParameter($"{prefix}.bias_ih_l0{suffix}", cell.Gates * units);
        _recurrentBias = new ReferenceParameter($"{prefix}.bias_hh_l0{suffix}", cell.Gates * units);
    }

    /// <summary>PyTorch's four tensors.</summary>
    public override IReadOnlyList<ReferenceParameter> Parameters => [_weight, _recurrentWeight, _bias, _recurrentBias];

    /// <inheritdoc/>
    protected override double[] Step(double[] x, double[] state) => _cell.Forward(Product(_weight, _bias, x), Recurrent(state), state);

    /// <inheritdoc/>
    protected override (double[] X, double[] State) StepBack(double[] x, double[] state, double[] gradient)
    {
        (double[] dInput, double[] dRecurrent, double[] dBefore) = _cell.Backward(Product(_weight, _bias, x), Recurrent(state), state, gradient);
        double[] dh = Accumulate(_recurrentWeight, _recurrentBias, dRecurrent, [.. state.Take(Units)]);
        return (Accumulate(_weight, _bias, dInput, x), [.. dBefore.Select((d, i) => i < Units ? d + dh[i] : d)]);
    }

    /// <inheritdoc/>
    protected override double KinkDistance(double[] x, double[] state) => _cell.KinkDistance(Product(_weight, _bias, x), Recurrent(state));

    private double[] Recurrent(double[] state) => Product(_recurrentWeight, _recurrentBias, [.. state.Take(Units)]);
}
