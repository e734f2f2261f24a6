using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Roslearn.Data;
using Roslearn.Numerics;

namespace Roslearn.Training;

/// <summary>Evaluates a network over a data set, as often as wanted.</summary>
internal sealed class Evaluator<TInput, TTarget>
    where TInput : unmanaged
    where TTarget : unmanaged
{
    private readonly Network<TInput, TTarget> _network;
    private readonly NetworkLayout _layout;
    private readonly BoundDataset<TInput, TTarget> _data;
    private readonly Workers _workers;
    private readonly Workspace<TInput, TTarget> _work;
    private readonly int[] _positions;
    private readonly MetricSums<TTarget> _metrics;
    private readonly Action<int> _evaluate;
    private readonly float[] _outputs;

    /// <summary>Allocates one block of <see cref="NetworkLayout.PredictionRows"/> for each thread.</summary>
    /// <param name="network">The network.</param>
    /// <param name="data">The examples.</param>
    /// <param name="workers">The threads to use.</param>
    /// <param name="numbers">The numbers of a training, if the loss is to be its loss.</param>
    public Evaluator(Network<TInput, TTarget> network, BoundDataset<TInput, TTarget> data, Workers workers, TrainingOptions? numbers = null)
    {
        _network = network;
        _layout = network.Layout;
        _data = data.Open();
        _workers = workers;
        int rows = (int)Math.Min(data.Count, (long)_layout.PredictionRows * workers.Threads);
        _work = new Workspace<TInput, TTarget>(_layout, rows, _layout.PredictionFloats);
        if (numbers is not null)
        {
            _work.TakeLossNumbers(numbers);
        }

        _positions = new int[rows];
        _metrics = MetricSums<TTarget>.Of(_layout);
        _evaluate = Evaluate;
        _outputs = new float[_layout.OutputSize];
    }

    /// <summary>Evaluates all examples; null if cancelled before the end.</summary>
    public Evaluation? Run(CancellationToken cancellationToken)
    {
        _metrics.Clear();
        _data.Begin();
        try
        {
            return RunBlocks(cancellationToken);
        }
        finally
        {
            _data.Close();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Evaluation? RunBlocks(CancellationToken cancellationToken)
    {
        double loss = 0, weight = 0;
        for (int first = 0; first < _data.Count; first += _work.Rows)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                return null;
            }

            _work.Rows = Math.Min(_positions.Length, _data.Count - first);
            Span<int> positions = _positions.AsSpan(0, _work.Rows);
            _data.CopyPositions(first, positions);
            _data.Fetch(positions);
            _workers.Run((_work.Rows - 1) / _layout.PredictionRows + 1, _evaluate);
            for (int row = 0; row < _work.Rows; row++)
            {
                loss += _work.RowLosses[row];
                weight += _work.WeightOfRow(row);
                AddMetrics(row);
            }
        }

        return _metrics.Complete(new Evaluation { Count = _data.Count, Loss = loss / weight });
    }

    /// <summary>Metrics are in the units of the targets, as predictions are; each real step of a sequence counts.</summary>
    private void AddMetrics(int row)
    {
        Span<TTarget> targets = _work.Targets.Slice(row * _layout.TargetSize, _layout.TargetSize);
        if (_layout.OutputSteps == 1 && _data.TargetScale is null)
        {
            _metrics.Add(_work.Outputs(_layout, row), targets);
            return;
        }

        _work.CopyOutputs(_layout, row, _outputs);
        if (_data.TargetScale is { } scale)
        {
            scale.Undo(_outputs);
            scale.Undo(MemoryMarshal.Cast<TTarget, float>(targets));
        }

        int steps = Math.Min(_layout.OutputSteps, _work.Lengths[row]);
        int outputSize = _layout.StepOutputSize, targetSize = _layout.TargetSize / _layout.OutputSteps;
        for (int step = 0; step < steps; step++)
        {
            _metrics.Add(_outputs.AsSpan(step * outputSize, outputSize), targets.Slice(step * targetSize, targetSize));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Evaluate(int block)
    {
        int first = block * _layout.PredictionRows;
        int end = Math.Min(_work.Rows, first + _layout.PredictionRows);
        _data.Gather(_positions.AsSpan(first, end - first), _work, first);
        _network.Evaluate(_work, first, end);
    }
}
