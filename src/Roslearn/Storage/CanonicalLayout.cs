using System.Buffers;

namespace Roslearn.Storage;

/// <summary>
/// Copies parameters between the arena, whose layout serves the kernels, and a file, whose layout is PyTorch's,
/// through a buffer of 64 KB.
/// </summary>
public static class CanonicalLayout
{
    private const int Capacity = SafetensorsFormat.BufferLength / sizeof(float);

    /// <summary>Writes a parameter from the arena.</summary>
    /// <param name="arena">All parameters of the model.</param>
    /// <param name="layout">Where the parameter lies.</param>
    /// <param name="writer">Takes it.</param>
    /// <exception cref="ArgumentException">The arena ends before the parameter does.</exception>
    public static void Write(ReadOnlySpan<float> arena, ParameterLayout layout, TensorWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Verify(arena.Length, layout);
        float[] buffer = ArrayPool<float>.Shared.Rent(Capacity);
        for (var blocks = new LayoutBlocks(layout, Capacity); blocks.MoveNext();)
        {
            Span<float> block = buffer.AsSpan(0, blocks.Rows * blocks.Columns);
            Gather(arena, blocks, block);
            writer.Write<float>(block);
        }

        ArrayPool<float>.Shared.Return(buffer);
    }

    /// <summary>Reads a parameter into the arena; what lies between its elements is left as it is.</summary>
    /// <param name="reader">The file, which holds <see cref="ParameterLayout.Tensor"/> (see <see cref="SafetensorsReader.Expect"/>).</param>
    /// <param name="layout">Where the parameter lies.</param>
    /// <param name="arena">All parameters of the model. The parameter is undefined after an exception.</param>
    /// <param name="requireFinite">Whether not-a-number and infinity are refused.</param>
    /// <exception cref="ModelFileException">The file does not hold the tensor, or one of its elements is not finite.</exception>
    /// <exception cref="ArgumentException">The arena ends before the parameter does.</exception>
    public static void Read(SafetensorsReader reader, ParameterLayout layout, Span<float> arena, bool requireFinite = true)
    {
        ArgumentNullException.ThrowIfNull(reader);
        Verify(arena.Length, layout);
        var stored = reader.Find<float>(layout.Tensor.Name);
        if (stored.Tensor != layout.Tensor)
        {
            throw new ModelFileException(reader.FilePath, TensorComparison.Compare([layout.Tensor], [stored.Tensor]));
        }

        float[] buffer = ArrayPool<float>.Shared.Rent(Capacity);
        long first = 0;
        for (var blocks = new LayoutBlocks(layout, Capacity); blocks.MoveNext();)
        {
            Span<float> block = buffer.AsSpan(0, blocks.Rows * blocks.Columns);
            reader.ReadRange(stored, first, block, requireFinite);
            Scatter(block, blocks, arena);
            first += block.Length;
        }

        ArrayPool<float>.Shared.Return(buffer);
    }

    private static void Gather(ReadOnlySpan<float> arena, LayoutBlocks blocks, Span<float> block)
    {
        int extent = ((blocks.Rows - 1) * blocks.RowStride) + 1;
        for (int column = 0; column < blocks.Columns; column++, blocks.ColumnOffsets.MoveNext())
        {
            ReadOnlySpan<float> source = arena.Slice(blocks.Start + blocks.ColumnOffsets.Offset, extent);
            if (blocks.Columns == 1 && blocks.RowStride == 1)
            {
                source.CopyTo(block);
                continue;
            }

            for (int from = 0, to = column; from < source.Length; from += blocks.RowStride, to += blocks.Columns)
            {
                block[to] = source[from];
            }
        }
    }

    private static void Scatter(ReadOnlySpan<float> block, LayoutBlocks blocks, Span<float> arena)
    {
        int extent = ((blocks.Rows - 1) * blocks.RowStride) + 1;
        for (int column = 0; column < blocks.Columns; column++, blocks.ColumnOffsets.MoveNext())
        {
            Span<float> target = arena.Slice(blocks.Start + blocks.ColumnOffsets.Offset, extent);
            if (blocks.Columns == 1 && blocks.RowStride == 1)
            {
                block.CopyTo(target);
                continue;
            }

            for (int from = column, to = 0; to < target.Length; from += blocks.Columns, to += blocks.RowStride)
            {
                target[to] = block[from];
            }
        }
    }

    private static void Verify(int arenaLength, ParameterLayout layout)
    {
        ArgumentNullException.ThrowIfNull(layout);
        if (layout.End > arenaLength)
        {
            throw new ArgumentException($"{layout.Tensor}: expected an arena of at least {layout.End} elements, found {arenaLength}.", "arena");
        }
    }
}
