using System.Buffers;
using System.Runtime.InteropServices;
using Roslearn.Training;

namespace Roslearn.Data;

/// <summary>Examples in two mapped files; memory holds those of the current batch and what the system keeps of the files.</summary>
internal sealed class NpySource<TInput, TTarget>(NpyArray inputs, NpyArray targets) : ExampleSource<TInput, TTarget>
    where TInput : unmanaged
    where TTarget : unmanaged
{
    /// <summary>Numbers that are checked at a time, unless an example has more.</summary>
    private const int Block = 1 << 14;

    /// <inheritdoc/>
    public override int Count => inputs.Count;

    /// <inheritdoc/>
    public override ReadOnlySpan<TInput> Input(int position) => Row<TInput>(inputs, position);

    /// <inheritdoc/>
    public override ReadOnlySpan<TTarget> Targets(int position) => Row<TTarget>(targets, position);

    /// <inheritdoc/>
    public override TTarget FirstTarget(int position)
    {
        if (targets.RowLength != 1)
        {
            return base.FirstTarget(position);
        }

        TTarget target = default;
        targets.Read(position, MemoryMarshal.CreateSpan(ref target, 1));
        return target;
    }

    /// <inheritdoc/>
    public override int CountFor(DataContract contract, string argument)
    {
        if (inputs.RowLength != contract.InputSize)
        {
            throw new ArgumentException(
                $"{argument}: {inputs.FilePath} has {inputs.RowLength} values an example, expected {contract.InputSize}, the input size of {contract.Model}", argument);
        }

        return targets.RowLength == contract.TargetSize
            ? Count
            : throw new ArgumentException(
                $"{argument}: {targets.FilePath} has {targets.RowLength} targets an example, expected {contract.TargetSize} for {contract.Model}", argument);
    }

    /// <inheritdoc/>
    public override void Check(int first, int count, DataContract contract, string argument)
    {
        int size = Math.Max(contract.InputSize, contract.TargetSize), rows = Math.Max(1, Math.Min(count, Block / size));
        TInput[] inputBlock = ArrayPool<TInput>.Shared.Rent(rows * contract.InputSize);
        TTarget[] targetBlock = ArrayPool<TTarget>.Shared.Rent(rows * contract.TargetSize);
        for (int row = first; row < first + count; row += rows)
        {
            rows = Math.Min(rows, first + count - row);
            Span<TInput> inputRows = inputBlock.AsSpan(0, rows * contract.InputSize);
            Span<TTarget> targetRows = targetBlock.AsSpan(0, rows * contract.TargetSize);
            inputs.Read(row, inputRows);
            targets.Read(row, targetRows);
            ValueCheck.Inputs<TInput>(inputRows, row, contract, argument);
            ValueCheck.Targets<TTarget>(targetRows, row, contract, argument);
        }

        ArrayPool<TInput>.Shared.Return(inputBlock);
        ArrayPool<TTarget>.Shared.Return(targetBlock);
    }

    /// <inheritdoc/>
    public override void Gather(ReadOnlySpan<int> positions, DataContract contract, Workspace<TInput, TTarget> work, int firstRow)
    {
        for (int i = 0; i < positions.Length; i++)
        {
            inputs.Read(positions[i], MemoryMarshal.CreateSpan(ref work.Input(firstRow + i), contract.InputSize));
            Span<TTarget> row = MemoryMarshal.CreateSpan(ref work.Target(firstRow + i), contract.TargetSize);
            targets.Read(positions[i], row);
            ValueCheck.StillClasses((ReadOnlySpan<TTarget>)row, positions[i], contract);
        }
    }

    private static T[] Row<T>(NpyArray array, int position)
        where T : unmanaged
    {
        T[] row = new T[array.RowLength];
        array.Read(position, row);
        return row;
    }
}
