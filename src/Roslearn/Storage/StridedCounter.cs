namespace Roslearn.Storage;

/// <summary>Counts through the elements of a strided array in row-major order and keeps the offset of the current one.</summary>
internal sealed class StridedCounter
{
    private readonly int[] extents;
    private readonly int[] strides;
    private readonly int[] index;

    /// <summary>Starts at the first element. Neighbouring dimensions that are one run in memory become one.</summary>
    /// <param name="extents">The dimensions, slowest first; all positive. None: a single element.</param>
    /// <param name="strides">The distance of neighbours in each dimension.</param>
    public StridedCounter(ReadOnlySpan<int> extents, ReadOnlySpan<int> strides)
    {
        var merged = new List<(int Extent, int Stride)>();
        for (int i = 0; i < extents.Length; i++)
        {
            if (merged.Count > 0 && merged[^1].Stride == (long)extents[i] * strides[i])
            {
                merged[^1] = (merged[^1].Extent * extents[i], strides[i]);
            }
            else
            {
                merged.Add((extents[i], strides[i]));
            }
        }

        this.extents = [.. merged.Select(dimension => dimension.Extent)];
        this.strides = [.. merged.Select(dimension => dimension.Stride)];
        index = new int[merged.Count];
    }

    /// <summary>The offset of the current element.</summary>
    public int Offset { get; private set; }

    /// <summary>Moves to the next element; after the last to the first, and says false.</summary>
    public bool MoveNext()
    {
        for (int i = index.Length - 1; i >= 0; i--)
        {
            if (++index[i] < extents[i])
            {
                Offset += strides[i];
                return true;
            }

            Offset -= (extents[i] - 1) * strides[i];
            index[i] = 0;
        }

        return false;
    }
}
