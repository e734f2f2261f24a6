using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Roslearn.Data;
using Roslearn.Numerics;

namespace Roslearn.Training;

/// <summary>Runs a network over any number of rows, block by block, for any number of threads at once.</summary>
internal sealed class Predictor<TInput, TTarget>(Network<TInput, TTarget> network, ModelScaling? scaling = null)
    where TInput : unmanaged
    where TTarget : unmanaged
{
    private readonly NetworkLayout _layout = network.Layout;
    private readonly int _inputSize = network.Layout.InputSize;
    private readonly int _outputSize = network.Layout.OutputSize;
    private readonly int _blockRows = network.Layout.PredictionRows;
    private readonly bool _predictsOne = network.PredictsOne;
    private readonly bool _isDirect = network.PredictsOne && scaling is null;
    private readonly WorkspacePool<TInput, TTarget> _pool = new(network.Layout);

    /// <inheritdoc cref="CompiledModel{TInput, TTarget}.Predict(ReadOnlySpan{TInput}, Span{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Predict(ReadOnlySpan<TInput> inputs, Span<float> outputs)
    {
        if (!_isDirect || inputs.Length != _inputSize || outputs.Length != _outputSize
            || !network.PredictOne(in MemoryMarshal.GetReference(inputs), ref MemoryMarshal.GetReference(outputs)))
        {
            PredictOthers(inputs, outputs);
        }
    }

    /// <summary>What is not a single row of numbers for a tiny network. Apart, so that this way is short: all else takes longer than its checks.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void PredictOthers(ReadOnlySpan<TInput> inputs, Span<float> outputs)
    {
        if (_predictsOne && inputs.Length == _inputSize && outputs.Length == _outputSize)
        {
            PredictOne(inputs, outputs, nameof(inputs));
        }
        else
        {
            PredictBlocks(inputs, outputs);
        }
    }

    /// <inheritdoc cref="CompiledModel{TInput, TTarget}.Classify(ReadOnlySpan{TInput})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Classify(ReadOnlySpan<TInput> input)
    {
        CheckOneExample(input);

        if (_predictsOne)
        {
            Span<float> outputs = stackalloc float[TinyScratch.Length];
            PredictOne(input, outputs, nameof(input));
            return Outputs.IndexOfLargest(outputs[.._outputSize]);
        }

        Workspace<TInput, TTarget> work = _pool.Take();
        SetLengths(work, default, 0, 1);
        Infer(work, input, 1, 0, nameof(input));
        int best = Outputs.IndexOfLargest(work.Outputs(_layout, 0));
        _pool.Return(work);
        return best;
    }

    /// <summary>Optimized at once, as everything that a prediction passes through: while the runtime warms up, it would take longer than the network.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void PredictBlocks(ReadOnlySpan<TInput> inputs, Span<float> outputs)
    {
        int rows = CountRows(inputs.Length);
        Predict(inputs, rows, default, outputs);
    }

    /// <inheritdoc cref="CompiledModel{TInput, TTarget}.Predict(ReadOnlySpan{TInput}, ReadOnlySpan{int}, Span{float})"/>
    public void Predict(ReadOnlySpan<TInput> inputs, ReadOnlySpan<int> lengths, Span<float> outputs)
    {
        int rows = CountRows(inputs.Length);
        if (lengths.Length != rows)
        {
            throw new ArgumentException($"lengths holds {lengths.Length} values, expected {rows}, one for each example", nameof(lengths));
        }

        int bad = lengths.IndexOfAnyExceptInRange(1, _layout.Steps);
        if (bad >= 0)
        {
            throw new ArgumentException($"lengths[{bad}] is {lengths[bad]}, expected 1 to {_layout.Steps}, the steps of {_layout.Name}", nameof(lengths));
        }

        Predict(inputs, rows, lengths, outputs);
    }

    private void Predict(ReadOnlySpan<TInput> inputs, int rows, ReadOnlySpan<int> lengths, Span<float> outputs)
    {
        if (outputs.Length != (long)rows * _outputSize)
        {
            throw new ArgumentException(
                $"outputs holds {outputs.Length} values, expected {(long)rows * _outputSize}: {_outputSize} for each of {rows} examples", nameof(outputs));
        }

        if (rows == 0)
        {
            return;
        }

        if (rows > _blockRows && MemoryMarshal.AsBytes(inputs).Overlaps(MemoryMarshal.AsBytes(outputs)))
        {
            throw new ArgumentException("outputs overlaps inputs, expected separate memory", nameof(outputs));
        }

        Workspace<TInput, TTarget> work = _pool.Take();
        for (int first = 0; first < rows; first += _blockRows)
        {
            int count = Math.Min(_blockRows, rows - first);
            SetLengths(work, lengths, first, count);
            Infer(work, inputs.Slice(first * _inputSize, count * _inputSize), count, first);
            CopyOutputs(work, count, outputs[(first * _outputSize)..]);
        }

        _pool.Return(work);
    }

    /// <summary>A workspace of the pool still has those of another prediction.</summary>
    private void SetLengths(Workspace<TInput, TTarget> work, ReadOnlySpan<int> lengths, int first, int count)
    {
        if (_layout.Steps == 1)
        {
            return;
        }

        Span<int> ofWork = work.Lengths.AsSpan(0, count);
        if (lengths.IsEmpty)
        {
            ofWork.Fill(_layout.Steps);
        }
        else
        {
            lengths.Slice(first, count).CopyTo(ofWork);
        }
    }

    /// <inheritdoc cref="CompiledModel{TInput, TTarget}.Classify(ReadOnlySpan{TInput}, Span{int})"/>
    public void Classify(ReadOnlySpan<TInput> input, Span<int> classes)
    {
        CheckOneExample(input);
        if (classes.Length != _layout.OutputSteps)
        {
            throw new ArgumentException($"classes holds {classes.Length} values, expected {_layout.OutputSteps}, one for each step of {_layout.Name}", nameof(classes));
        }

        Workspace<TInput, TTarget> work = _pool.Take();
        SetLengths(work, default, 0, 1);
        Infer(work, input, 1, 0, nameof(input));
        for (int step = 0; step < classes.Length; step++)
        {
            classes[step] = Outputs.IndexOfLargest(work.Outputs(_layout, 0, step));
        }

        _pool.Return(work);
    }

    private void CheckOneExample(ReadOnlySpan<TInput> input)
    {
        if (input.Length != _inputSize)
        {
            throw new ArgumentException($"input holds {input.Length} values, expected {_inputSize}, one example of {_layout.Name}", nameof(input));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void PredictOne(ReadOnlySpan<TInput> input, Span<float> outputs, string argument)
    {
        bool finite = scaling?.Inputs?.Numbers is { } numbers
            ? PredictScaled(input, outputs, numbers)
            : network.PredictOne(in MemoryMarshal.GetReference(input), ref MemoryMarshal.GetReference(outputs));
        if (!finite)
        {
            ValueCheck.PredictionInputs(input, 0, _inputSize, _layout.Vocabulary, argument);
        }

        scaling?.Targets?.Numbers?.Undo(outputs[.._outputSize]);
    }

    /// <summary>As <see cref="Network{TInput, TTarget}.PredictOne"/>. A network that has it has no more inputs than fit here.</summary>
    private bool PredictScaled(ReadOnlySpan<TInput> input, Span<float> outputs, ScaleNumbers numbers)
    {
        Span<float> scaled = stackalloc float[TinyScratch.Length];
        numbers.Apply(MemoryMarshal.Cast<TInput, float>(input), scaled[.._inputSize]);
        return ValueCheck.IndexOfNonFinite(input) < 0
            && network.PredictOne(in MemoryMarshal.GetReference(MemoryMarshal.Cast<float, TInput>(scaled)), ref MemoryMarshal.GetReference(outputs));
    }

    private int CountRows(int values)
    {
        if (values == _inputSize)
        {
            return 1;
        }

        (int rows, int rest) = Math.DivRem(values, _inputSize);
        return rest == 0
            ? rows
            : throw new ArgumentException(
                $"inputs holds {values} values, expected a multiple of {_inputSize}, the input size of {_layout.Name}", "inputs");
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Infer(Workspace<TInput, TTarget> work, ReadOnlySpan<TInput> inputs, int rows, int firstRow, string argument = "inputs")
    {
        work.Pack(rows);
        if (!CopyInputs(work, inputs, rows))
        {
            _pool.Return(work);
            ValueCheck.PredictionInputs(inputs, firstRow, _inputSize, _layout.Vocabulary, argument);
        }

        scaling?.ApplyToInputs(work, 0, rows);
        network.Infer(work, 0, rows);
    }

    /// <summary>Copies rows into the workspace; false if a value is NaN or infinite, or no token of the vocabulary.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool CopyInputs(Workspace<TInput, TTarget> work, ReadOnlySpan<TInput> inputs, int rows)
    {
        if (typeof(TInput) == typeof(int))
        {
            for (int row = 0; row < rows; row++)
            {
                inputs.Slice(row * _inputSize, _inputSize).CopyTo(MemoryMarshal.CreateSpan(ref work.Input(row), _inputSize));
            }

            return ValueCheck.IndexOfBadToken(inputs, _layout.Vocabulary) < 0;
        }

        if (_layout.InputStride == _inputSize)
        {
            return FiniteCopy.TryCopy(inputs, ref work.Input(0));
        }

        bool finite = true;
        for (int row = 0; row < rows; row++)
        {
            finite &= FiniteCopy.TryCopy(inputs.Slice(row * _inputSize, _inputSize), ref work.Input(row));
        }

        return finite;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void CopyOutputs(Workspace<TInput, TTarget> work, int rows, Span<float> outputs)
    {
        ScaleNumbers? numbers = scaling?.Targets?.Numbers;
        for (int row = 0; row < rows; row++)
        {
            Span<float> predicted = outputs.Slice(row * _outputSize, _outputSize);
            work.CopyOutputs(_layout, row, predicted);
            numbers?.Undo(predicted);
        }
    }
}
