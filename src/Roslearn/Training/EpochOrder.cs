using System.Runtime.CompilerServices;
using Roslearn.Data;
using Roslearn.Numerics;

namespace Roslearn.Training;

/// <summary>The order in which an epoch visits the examples, and how it changes them: both depend on the seed and the epoch alone.</summary>
internal sealed class EpochOrder<TInput, TTarget>(BoundDataset<TInput, TTarget> data, ulong seed, bool shuffle) : IDisposable
    where TInput : unmanaged
    where TTarget : unmanaged
{
    private readonly BoundDataset<TInput, TTarget> _data = data.Open();
    private readonly int[] _positions = new int[data.Count];

    /// <summary>Arranges the examples for an epoch.</summary>
    /// <param name="epoch">Counted from 1.</param>
    /// <param name="first">The first example, counted in this order, that will be asked for: those before it were learnt by an earlier process.</param>
    public void Arrange(int epoch, int first = 0)
    {
        _data.CopyPositions(0, _positions);
        if (shuffle)
        {
            _data.Shuffle(_positions, new Philox(seed, RandomStream.Of(RandomPurpose.Shuffling, step: epoch)));
        }

        _data.Learn(seed, epoch);
        _data.Begin(_positions.AsSpan(first));
    }

    /// <summary>Makes a batch of examples ready, counted in this order from <paramref name="first"/>.</summary>
    public void Fetch(int first, int count) => _data.Fetch(_positions.AsSpan(first, count));

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
            weight += work.WeighsSteps ? work.WeightOf(_data.Targets(position), _data.Length(position)) : work.WeightOf(_data.FirstTarget(position));
        }

        return weight;
    }

    /// <summary>Copies examples, counted in this order from <paramref name="first"/>, into consecutive rows of a workspace.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Gather(int first, int count, Workspace<TInput, TTarget> work, int firstRow) =>
        _data.Gather(_positions.AsSpan(first, count), work, firstRow);

    /// <inheritdoc/>
    public void Dispose() => _data.Close();
}
