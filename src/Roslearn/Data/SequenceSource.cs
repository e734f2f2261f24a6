using Roslearn.Training;

namespace Roslearn.Data;

/// <summary>The examples of another source with a length of its own for each sequence.</summary>
internal sealed class SequenceSource<TInput, TTarget>(ExampleSource<TInput, TTarget> source, int[] lengths) : WrappingSource<TInput, TTarget>(source)
    where TInput : unmanaged
    where TTarget : unmanaged
{
    /// <inheritdoc/>
    public override int Count => lengths.Length;

    /// <inheritdoc/>
    public override ExampleSource<TInput, TTarget> Open() =>
        Source.Open() is var opened && opened == Source ? this : new SequenceSource<TInput, TTarget>(opened, lengths);

    /// <inheritdoc/>
    public override int Length(int position, int steps) => lengths[position];

    /// <inheritdoc/>
    public override int CountFor(DataContract contract, string argument)
    {
        int count = base.CountFor(contract, argument);
        return count == lengths.Length
            ? count
            : throw new ArgumentException($"{argument}: {lengths.Length} lengths were given, expected {count}, one for each example", argument);
    }

    /// <inheritdoc/>
    public override void Check(int first, int count, DataContract contract, string argument)
    {
        int bad = lengths.AsSpan(first, count).IndexOfAnyExceptInRange(1, contract.Steps);
        if (bad >= 0)
        {
            throw new ArgumentException(
                $"{argument}: the length of example {first + bad} is {lengths[first + bad]}, expected 1 to {contract.Steps}, the steps of {contract.Model}", argument);
        }

        base.Check(first, count, contract, argument);
    }

    /// <inheritdoc/>
    public override void Gather(ReadOnlySpan<int> positions, DataContract contract, Workspace<TInput, TTarget> work, int firstRow)
    {
        base.Gather(positions, contract, work, firstRow);
        for (int i = 0; i < positions.Length; i++)
        {
            work.Lengths[firstRow + i] = lengths[positions[i]];
        }
    }
}
