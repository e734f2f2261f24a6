namespace Roslearn.Storage;

/// <summary>
/// Cuts a strided tensor into blocks of [<see cref="Rows"/> x <see cref="Columns"/>] elements that follow each other in the file and fit a buffer.
/// </summary>
/// <remarks>
/// The rows are the dimension that is densest in the arena: for a transposed matrix the arena is then read along its own rows and each
/// cache line once, instead of once an element.
/// </remarks>
internal sealed class LayoutBlocks
{
    private readonly StridedCounter outer;
    private readonly int offset;
    private readonly int rowCount;
    private readonly int rowsPerBlock;
    private readonly int columnCount;
    private readonly int columnsPerBlock;
    private bool more;
    private int row;
    private int column;

    /// <summary>Cuts <paramref name="layout"/> into blocks of at most <paramref name="capacity"/> elements.</summary>
    public LayoutBlocks(ParameterLayout layout, int capacity)
    {
        ReadOnlySpan<int> extents = layout.Extents.AsSpan();
        ReadOnlySpan<int> strides = layout.Strides.AsSpan();
        int dense = Densest(extents, strides);

        offset = layout.Offset;
        outer = new StridedCounter(extents[..dense], strides[..dense]);
        rowCount = dense < extents.Length ? extents[dense] : 1;
        RowStride = dense < extents.Length ? strides[dense] : 1;
        ColumnOffsets = dense < extents.Length ? new StridedCounter(extents[(dense + 1)..], strides[(dense + 1)..]) : new StridedCounter([], []);
        columnCount = 1;
        for (int i = dense + 1; i < extents.Length; i++)
        {
            columnCount *= extents[i];
        }

        columnsPerBlock = Math.Min(columnCount, capacity);
        rowsPerBlock = Math.Max(1, capacity / Math.Max(columnCount, 1));
        more = layout.Tensor.ElementCount > 0;
    }

    /// <summary>The arena's element of the block's first row, without the column's offset.</summary>
    public int Start { get; private set; }

    /// <summary>The number of rows in the block.</summary>
    public int Rows { get; private set; }

    /// <summary>The number of columns in the block.</summary>
    public int Columns { get; private set; }

    /// <summary>The distance in the arena of two rows.</summary>
    public int RowStride { get; }

    /// <summary>The offset of the current column; to be moved once for each column of each block.</summary>
    public StridedCounter ColumnOffsets { get; }

    /// <summary>Moves to the next block.</summary>
    public bool MoveNext()
    {
        if (!more)
        {
            return false;
        }

        Start = offset + outer.Offset + (row * RowStride);
        Rows = Math.Min(rowsPerBlock, rowCount - row);
        Columns = Math.Min(columnsPerBlock, columnCount - column);
        column += Columns;
        if (column == columnCount)
        {
            column = 0;
            row += Rows;
            if (row == rowCount)
            {
                row = 0;
                more = outer.MoveNext();
            }
        }

        return true;
    }

    private static int Densest(ReadOnlySpan<int> extents, ReadOnlySpan<int> strides)
    {
        int densest = 0;
        for (int i = 1; i < extents.Length; i++)
        {
            // A dimension of one element has no neighbours: its stride says nothing.
            if (extents[densest] <= 1 || (extents[i] > 1 && strides[i] <= strides[densest]))
            {
                densest = i;
            }
        }

        return densest;
    }
}
