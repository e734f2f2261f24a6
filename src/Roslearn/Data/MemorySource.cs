using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Roslearn.Training;

namespace Roslearn.Data;

/// <summary>Examples in two blocks of memory, row by row.</summary>
internal sealed class MemorySource<TInput, TTarget> : ExampleSource<TInput, TTarget>
    where TInput : unmanaged
    where TTarget : unmanaged
{
    private readonly ReadOnlyMemory<TInput> _inputs;
    private readonly ReadOnlyMemory<TTarget> _targets;
    private readonly int? _stated;

    /// <summary>Keeps the memory; copies nothing.</summary>
    /// <param name="inputs">Rows of inputs.</param>
    /// <param name="targets">Rows of targets.</param>
    /// <param name="count">The number of rows, if known.</param>
    public MemorySource(ReadOnlyMemory<TInput> inputs, ReadOnlyMemory<TTarget> targets, int? count)
    {
        _inputs = inputs;
        _targets = targets;
        _stated = count;
        if (count is int stated)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(stated, nameof(count));
            CheckDivides(inputs.Length, stated, nameof(inputs));
            CheckDivides(targets.Length, stated, nameof(targets));
        }
    }

    /// <inheritdoc/>
    public override int Count => _stated is int stated
        ? stated
        : Divides(_inputs.Length, _targets.Length)
            ? _targets.Length
            : throw new InvalidOperationException(
                $"the number of examples is unknown: {_inputs.Length} inputs are not a multiple of {_targets.Length} targets, so that an example has several targets; " +
                "expected new Dataset(inputs, targets, count)");

    /// <inheritdoc/>
    public override ReadOnlySpan<TInput> Input(int position) => Row(_inputs.Span, position);

    /// <inheritdoc/>
    public override ReadOnlySpan<TTarget> Targets(int position) => Row(_targets.Span, position);

    /// <inheritdoc/>
    public override int CountFor(DataContract contract, string argument)
    {
        int count = _inputs.Length / contract.InputSize;
        bool isWhole = _inputs.Length % contract.InputSize == 0;

        // Targets that divide the inputs into rows of another size say what is wrong, also where the inputs happen to be a multiple; but so many
        // for each example are targets of another size.
        int rows = _stated ?? (_targets.Length % contract.TargetSize == 0 ? _targets.Length / contract.TargetSize : 0);
        bool isOtherTarget = isWhole && count > 0 && _targets.Length % count == 0;
        if ((long)rows * contract.InputSize != _inputs.Length && (_stated is not null || (rows > 0 && Divides(_inputs.Length, rows) && !isOtherTarget)))
        {
            string reason = isWhole ? $" (there are targets for {rows}; {_inputs.Length} values are {count})" : $" (there are targets for {rows})";
            throw new ArgumentException(
                $"{argument}: inputs holds {_inputs.Length} values in {rows} {(rows == 1 ? "example" : "examples")}, expected {(long)rows * contract.InputSize}: {contract.InputSize} an example, the input size of {contract.Model}"
                    + (_stated is null ? reason : ""),
                argument);
        }

        if (!isWhole)
        {
            throw new ArgumentException(
                $"{argument}: inputs holds {_inputs.Length} values, expected a multiple of {contract.InputSize}, the input size of {contract.Model}", argument);
        }

        return _targets.Length == (long)count * contract.TargetSize
            ? count
            : throw new ArgumentException(
                $"{argument}: targets holds {_targets.Length} values, expected {(long)count * contract.TargetSize}: {contract.TargetSize} for each of the {count} examples in inputs"
                    + (_targets.Length == (long)count * contract.TargetSize * contract.Classes ? ", the index of a class each, no row of 0 and 1" : ""),
                argument);
    }

    /// <inheritdoc/>
    public override void Check(int first, int count, DataContract contract, string argument)
    {
        ValueCheck.Inputs(_inputs.Span.Slice(first * contract.InputSize, count * contract.InputSize), first, contract, argument);
        ValueCheck.Targets(_targets.Span.Slice(first * contract.TargetSize, count * contract.TargetSize), first, contract, argument);
    }

    /// <inheritdoc/>
    /// <remarks>Optimized at once: while the runtime warms up, a row of 4 values would take 100 ns instead of 10.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Gather(ReadOnlySpan<int> positions, DataContract contract, Workspace<TInput, TTarget> work, int firstRow)
    {
        ReadOnlySpan<TInput> inputs = _inputs.Span;
        ReadOnlySpan<TTarget> targets = _targets.Span;
        for (int i = 0; i < positions.Length; i++)
        {
            int position = positions[i];
            inputs.Slice(position * contract.InputSize, contract.InputSize)
                .CopyTo(MemoryMarshal.CreateSpan(ref work.Input(firstRow + i), contract.InputSize));
            Span<TTarget> row = MemoryMarshal.CreateSpan(ref work.Target(firstRow + i), contract.TargetSize);
            targets.Slice(position * contract.TargetSize, contract.TargetSize).CopyTo(row);
            ValueCheck.StillClasses((ReadOnlySpan<TTarget>)row, position, contract);
        }
    }

    private ReadOnlySpan<T> Row<T>(ReadOnlySpan<T> rows, int position)
    {
        int size = rows.Length / Count;
        return rows.Slice(position * size, size);
    }

    private static bool Divides(int length, int count) => count == 0 ? length == 0 : length % count == 0;

    private static void CheckDivides(int length, int count, string name)
    {
        if (!Divides(length, count))
        {
            throw new ArgumentException($"{name} holds {length} values, expected a multiple of count = {count}", name);
        }
    }
}
