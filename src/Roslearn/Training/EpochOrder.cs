using System.Runtime.CompilerServices;
using Roslearn.Data;
using Roslearn.Numerics;

namespace Roslearn.Training;

/// <summary>The order in which an epoch visits the examples: it depends on the seed and the epoch alone.</summary>
internal sealed class EpochOrder<TInput, TTarget>(BoundDataset<TInput, TTarget> data, ulong seed, bool shuffle)
    where TInput : unmanaged
    where TTarget : unmanaged
{
    private readonly int[] _positions = new int[data.Count];

    /// <summary>Arranges the examples for an epoch, counted from 1.</summary>
    public void Arrange(int epoch)
    {
        data.CopyPositions(0, _positions);
        if (shuffle)
        {
            new Philox(seed, RandomStream.Of(RandomPurpose.Shuffling, step: epoch)).Shuffle(_positions);
        }
    }

    /// <summary>The sum of the weights of examples, counted in this order from <paramref name="first"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Weigh(int first, int count, Workspace<TInput, TTarget> work)
    {
        if (!work.IsWeighted)
        {
            return count;
        }

        double weight = 0;
        foreach (int position in _positions.AsSpan(first, count))
        {
            weight += work.WeighsSteps ? work.WeightOf(data.Targets(position), data.Length(position)) : work.WeightOf(data.FirstTarget(position));
        }

        return weight;
    }

    /// <summary>Copies examples, counted in this order from <paramref name="first"/>, into consecutive rows of a workspace.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Gather(int first, int count, Workspace<TInput, TTarget> work, int firstRow) =>
        data.Gather(_positions.AsSpan(first, count), work, firstRow);
}
