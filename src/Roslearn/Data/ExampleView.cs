using Roslearn.Numerics;

namespace Roslearn.Data;

/// <summary>Which examples of a source a data set shows, and in which order: a range, or a list of positions.</summary>
internal sealed class ExampleView
{
    private readonly int[]? _examples;
    private readonly int _start;

    /// <summary>The range [start, start + count).</summary>
    public ExampleView(int start, int count)
        : this(null, start, count)
    {
    }

    private ExampleView(int[]? examples, int start, int count)
    {
        _examples = examples;
        _start = start;
        Count = count;
    }

    /// <summary>The number of examples.</summary>
    public int Count { get; }

    /// <summary>Whether the examples follow one another in the source.</summary>
    public bool IsRange => _examples is null;

    /// <summary>The position in the source of the example at <paramref name="index"/>.</summary>
    public int At(int index) => (uint)index < (uint)Count
        ? _examples is null ? _start + index : _examples[_start + index]
        : throw new ArgumentOutOfRangeException(nameof(index), index, $"expected an example from 0 to {Count - 1}");

    /// <summary>The positions in the source of the examples from <paramref name="first"/> on.</summary>
    public void CopyTo(int first, Span<int> positions)
    {
        if (_examples is null)
        {
            for (int i = 0; i < positions.Length; i++)
            {
                positions[i] = _start + first + i;
            }
        }
        else
        {
            _examples.AsSpan(_start + first, positions.Length).CopyTo(positions);
        }
    }

    /// <summary>A part of this view.</summary>
    public ExampleView Slice(int start, int count)
    {
        if ((uint)start > (uint)Count)
        {
            throw new ArgumentOutOfRangeException(nameof(start), start, $"expected 0 to {Count}, the number of examples");
        }

        if ((uint)count > (uint)(Count - start))
        {
            throw new ArgumentOutOfRangeException(nameof(count), count, $"expected 0 to {Count - start}: {Count} examples, starting at {start}");
        }

        return new ExampleView(_examples, _start + start, count);
    }

    /// <summary>The same examples in a random order.</summary>
    public ExampleView Shuffle(ulong seed)
    {
        int[] examples = new int[Count];
        CopyTo(0, examples);
        new Philox(seed, RandomStream.Of(RandomPurpose.Splitting)).Shuffle(examples);
        return new ExampleView(examples, 0, Count);
    }

    /// <summary>Two views: <paramref name="count"/> examples drawn at random, and all others, each in the order of this view.</summary>
    public (ExampleView Drawn, ExampleView Others) Draw(int count, ulong seed)
    {
        int[] order = [.. Enumerable.Range(0, Count)];
        new Philox(seed, RandomStream.Of(RandomPurpose.Splitting)).Shuffle(order);
        return (Pick(order.AsSpan(0, count)), Pick(order.AsSpan(count)));
    }

    /// <summary>The examples at these indices, in the order of this view.</summary>
    /// <param name="indices">Each once, in any order; sorted on return.</param>
    public ExampleView Pick(Span<int> indices)
    {
        indices.Sort();
        int[] examples = new int[indices.Length];
        for (int i = 0; i < examples.Length; i++)
        {
            examples[i] = At(indices[i]);
        }

        return new ExampleView(examples, 0, examples.Length);
    }

    /// <summary>How many examples <paramref name="fraction"/> of this view are, leaving at least one on either side.</summary>
    public int CountOf(double fraction)
    {
        if (fraction is not (> 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(fraction), fraction, "expected a number in (0, 1)");
        }

        int first = (int)Math.Round(Count * fraction);
        return first > 0 && first < Count
            ? first
            : throw new ArgumentOutOfRangeException(nameof(fraction), fraction, $"splits {Count} examples into {first} and {Count - first}: expected at least 1 in both parts");
    }
}
