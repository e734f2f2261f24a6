using System.Diagnostics.CodeAnalysis;
using Roslearn.Numerics;
using Roslearn.Training;

namespace Roslearn.Data;

/// <summary>Examples that come one after the other, each time anew from the first.</summary>
internal sealed class StreamSource<TInput, TTarget> : ExampleSource<TInput, TTarget>
    where TInput : unmanaged
    where TTarget : unmanaged
{
    private readonly int _count;

    /// <summary>Reads nothing yet.</summary>
    /// <param name="read">Starts at the first example.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="shuffleBuffer">Examples to choose the next one from.</param>
    public StreamSource(Func<IEnumerable<(ReadOnlyMemory<TInput> Inputs, ReadOnlyMemory<TTarget> Targets)>> read, int count, int shuffleBuffer)
    {
        Read = read;
        _count = count;
        ShuffleBuffer = shuffleBuffer;
    }

    /// <summary>Starts at the first example.</summary>
    public Func<IEnumerable<(ReadOnlyMemory<TInput> Inputs, ReadOnlyMemory<TTarget> Targets)>> Read { get; }

    /// <summary>Examples to choose the next one from.</summary>
    public int ShuffleBuffer { get; }

    /// <inheritdoc/>
    public override int Count => _count;

    /// <inheritdoc/>
    public override bool IsRandomAccess => false;

    /// <inheritdoc/>
    public override string Order => $"shuffled in a buffer of {ShuffleBuffer}, ";

    /// <inheritdoc/>
    public override ExampleSource<TInput, TTarget> Open() => new StreamCursor<TInput, TTarget>(this);

    /// <inheritdoc/>
    public override ReadOnlySpan<TInput> Input(int position) => throw NotRandom();

    /// <inheritdoc/>
    public override ReadOnlySpan<TTarget> Targets(int position) => throw NotRandom();

    /// <inheritdoc/>
    public override int CountFor(DataContract contract, string argument) => _count;

    /// <summary>Nothing can be checked before it is read.</summary>
    public override void Check(int first, int count, DataContract contract, string argument)
    {
    }

    /// <inheritdoc/>
    /// <remarks>A buffer that holds all examples gives the order of a source in memory.</remarks>
    public override void Shuffle(Span<int> positions, Philox random)
    {
        if (ShuffleBuffer >= positions.Length)
        {
            base.Shuffle(positions, random);
            return;
        }

        Span<int> window = positions[..ShuffleBuffer].ToArray();
        for (int i = 0; i < positions.Length; i++)
        {
            int chosen = (int)random.Below((ulong)i, (ulong)window.Length);
            int next = i + ShuffleBuffer;
            (positions[i], int replacement) = (window[chosen], next < positions.Length ? positions[next] : window[^1]);
            window[chosen] = replacement;
            window = next < positions.Length ? window : window[..^1];
        }
    }

    /// <inheritdoc/>
    [DoesNotReturn]
    public override void Gather(ReadOnlySpan<int> positions, DataContract contract, Workspace<TInput, TTarget> work, int firstRow) => throw NotRandom();

    private static NotSupportedException NotRandom() =>
        new("a streamed data set gives its examples in their order only: expected Train, Evaluate or FindLearningRate");
}
