using Roslearn.Reference.Activations;
using Roslearn.Reference.Layers;

namespace Roslearn.Reference.Recurrent;

/// <summary>One or two directions over a sequence; the outputs of two stand side by side at each step.</summary>
public sealed class RecurrentLayer : Layer
{
    private readonly RecurrentDirection[] _directions;
    private readonly int _units, _steps;

    /// <summary>The layer of a specification, all zero.</summary>
    public RecurrentLayer(string name, RecurrentSpec spec, int inputs, int steps, SequenceLengths lengths)
    {
        (_units, _steps) = (spec.Units, steps);
        _directions =
        [
            .. Enumerable.Range(0, spec.IsBidirectional ? 2 : 1)
                .Select(direction => Direction(name, spec, inputs, steps, direction == 1, lengths)),
        ];
    }

    /// <inheritdoc/>
    public override IReadOnlyList<ReferenceParameter> Parameters => [.. _directions.SelectMany(direction => direction.Parameters)];

    /// <inheritdoc/>
    public override double[][] Forward(double[][] inputs)
    {
        double[][][] outputs = [.. _directions.Select(direction => direction.Forward(inputs))];
        return [.. inputs.Select((_, row) => Enumerable.Range(0, _steps)
            .SelectMany(t => outputs.SelectMany(output => output[row].Skip(t * _units).Take(_units))).ToArray())];
    }

    /// <inheritdoc/>
    public override double[][] Backward(double[][] gradient)
    {
        int width = _directions.Length * _units;
        double[][][] parts =
        [
            .. _directions.Select((direction, d) => direction.Backward(
                [.. gradient.Select(row => Enumerable.Range(0, _steps).SelectMany(t => row.Skip((t * width) + (d * _units)).Take(_units)).ToArray())])),
        ];
        return [.. parts[0].Select((row, r) => row.Select((value, i) => parts.Sum(part => part[r][i])).ToArray())];
    }

    /// <summary>How near a row of the last forward pass came to a jump of the derivative; infinite without one.</summary>
    public double KinkDistance(int row) => _directions.Min(direction => direction.KinkDistance(row));

    private static RecurrentDirection Direction(string name, RecurrentSpec spec, int inputs, int steps, bool isReverse, SequenceLengths lengths) =>
        spec is { Cell: RecurrentCell.Gru, ResetsAfter: false }
            ? new ResetGruDirection(name, inputs, spec.Units, steps, isReverse, lengths)
            : new CellDirection(name, CellOf(spec), inputs, spec.Units, steps, isReverse, lengths);

    private static Cell CellOf(RecurrentSpec spec) => spec.Cell switch
    {
        RecurrentCell.Rnn => new PlainCell(spec.Units, ActivationTable.Of(spec.Activation)),
        RecurrentCell.Lstm => new LstmCell(spec.Units),
        RecurrentCell.Gru => new GruCell(spec.Units),
        _ => throw new NotSupportedException($"No reference for the cell {spec.Cell}."),
    };
}
