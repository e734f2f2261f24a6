using System.Collections;
using System.Runtime.InteropServices;
using Roslearn.Numerics;
using Roslearn.Training;

namespace Roslearn.Data;

/// <summary>One reader of a stream: it holds the examples of the current batch and those that were read on the way to it and come later.</summary>
internal sealed class StreamCursor<TInput, TTarget>(StreamSource<TInput, TTarget> source) : ExampleSource<TInput, TTarget>
    where TInput : unmanaged
    where TTarget : unmanaged
{
    private readonly BitArray _wanted = new(source.Count);
    private readonly Dictionary<int, int> _slots = [];
    private readonly Stack<int> _free = new();
    private readonly List<int> _batch = [];
    private IEnumerator<(ReadOnlyMemory<TInput> Inputs, ReadOnlyMemory<TTarget> Targets)>? _reader;
    private TInput[] _inputs = [];
    private TTarget[] _targets = [];
    private int _inputSize;
    private int _targetSize;
    private int _next;

    /// <inheritdoc/>
    public override int Count => source.Count;

    /// <inheritdoc/>
    public override bool IsRandomAccess => false;

    /// <summary>Examples that there is room for: the most that were ever held at once.</summary>
    public int Room { get; private set; }

    /// <inheritdoc/>
    public override ReadOnlySpan<TInput> Input(int position) => _inputs.AsSpan(_slots[position] * _inputSize, _inputSize);

    /// <inheritdoc/>
    public override ReadOnlySpan<TTarget> Targets(int position) => _targets.AsSpan(_slots[position] * _targetSize, _targetSize);

    /// <inheritdoc/>
    public override int CountFor(DataContract contract, string argument) => source.CountFor(contract, argument);

    /// <inheritdoc/>
    public override void Check(int first, int count, DataContract contract, string argument)
    {
    }

    /// <inheritdoc/>
    public override void Shuffle(Span<int> positions, Philox random) => source.Shuffle(positions, random);

    /// <inheritdoc/>
    public override void Begin(ReadOnlySpan<int> order)
    {
        Close();
        _wanted.SetAll(false);
        foreach (int position in order)
        {
            _wanted[position] = true;
        }
    }

    /// <inheritdoc/>
    public override void Fetch(ReadOnlySpan<int> positions, DataContract contract)
    {
        foreach (int position in _batch)
        {
            _slots.Remove(position, out int slot);
            _free.Push(slot);
        }

        _batch.Clear();
        foreach (int position in positions)
        {
            _batch.Add(position);
            _wanted[position] = true;
        }

        foreach (int position in positions)
        {
            while (!_slots.ContainsKey(position))
            {
                ReadNext(contract);
            }
        }
    }

    /// <inheritdoc/>
    public override void Gather(ReadOnlySpan<int> positions, DataContract contract, Workspace<TInput, TTarget> work, int firstRow)
    {
        for (int i = 0; i < positions.Length; i++)
        {
            Input(positions[i]).CopyTo(MemoryMarshal.CreateSpan(ref work.Input(firstRow + i), contract.InputSize));
            Targets(positions[i]).CopyTo(MemoryMarshal.CreateSpan(ref work.Target(firstRow + i), contract.TargetSize));
        }
    }

    /// <inheritdoc/>
    public override void Close()
    {
        _reader?.Dispose();
        _reader = null;
        _next = 0;
        _batch.Clear();
        foreach (int slot in _slots.Values)
        {
            _free.Push(slot);
        }

        _slots.Clear();
    }

    private void ReadNext(DataContract contract)
    {
        _reader ??= source.Read().GetEnumerator();
        if (_next == Count || !_reader.MoveNext())
        {
            throw new InvalidOperationException($"the stream ended after {_next} examples, expected {Count} each time it is read");
        }

        (ReadOnlyMemory<TInput> inputs, ReadOnlyMemory<TTarget> targets) = _reader.Current;
        int position = _next++;
        if (_wanted[position])
        {
            Check(inputs.Span, targets.Span, position, contract);
            Store(inputs.Span, targets.Span, position);
        }

        if (_next == Count && _reader.MoveNext())
        {
            throw new InvalidOperationException($"the stream has more than {Count} examples, expected as many as it was said to have");
        }
    }

    private static void Check(ReadOnlySpan<TInput> inputs, ReadOnlySpan<TTarget> targets, int position, DataContract contract)
    {
        if (inputs.Length != contract.InputSize || targets.Length != contract.TargetSize)
        {
            throw new InvalidOperationException(
                $"example {position} of the stream has {inputs.Length} inputs and {targets.Length} targets, expected {contract.InputSize} and {contract.TargetSize} for {contract.Model}");
        }

        ValueCheck.Inputs(inputs, position, contract, "stream");
        ValueCheck.Targets(targets, position, contract, "stream");
    }

    private void Store(ReadOnlySpan<TInput> inputs, ReadOnlySpan<TTarget> targets, int position)
    {
        (_inputSize, _targetSize) = (inputs.Length, targets.Length);
        if (!_free.TryPop(out int slot))
        {
            slot = Room++;
            if (Room * _inputSize > _inputs.Length)
            {
                int room = Math.Max(16, Room + (Room / 2));
                Array.Resize(ref _inputs, checked(room * _inputSize));
                Array.Resize(ref _targets, checked(room * _targetSize));
            }
        }

        inputs.CopyTo(_inputs.AsSpan(slot * _inputSize));
        targets.CopyTo(_targets.AsSpan(slot * _targetSize));
        _slots.Add(position, slot);
    }
}
