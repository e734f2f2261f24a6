using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;

namespace Roslearn.Data;

/// <summary>A <c>.npy</c> file that is mapped into memory: rows of numbers, read when they are needed. Safe for any number of readers.</summary>
internal sealed class NpyArray
{
    private readonly NpyElement _element;
    private readonly SafeBuffer _view;
    private readonly ulong _dataStart;

    private NpyArray(string path, NpyElement element, SafeBuffer view, NpyHeader header, int rowLength)
    {
        FilePath = path;
        _element = element;
        _view = view;
        _dataStart = (ulong)header.DataStart;
        Count = (int)header.Shape[0];
        RowLength = rowLength;
    }

    /// <summary>The file, as the caller named it.</summary>
    public string FilePath { get; }

    /// <summary>The number of rows: the first dimension.</summary>
    public int Count { get; }

    /// <summary>Numbers of a row: the product of all other dimensions.</summary>
    public int RowLength { get; }

    /// <summary>Whether all numbers are whole.</summary>
    public bool IsInteger => _element.IsInteger;

    /// <summary>Opens a file. Nobody closes it: the system does when nothing refers to it any more.</summary>
    /// <exception cref="DataFileException">It is no such file, is cut off, or holds what no data set can.</exception>
    public static NpyArray Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using FileStream file = File.OpenRead(path);
        NpyHeader header = NpyHeader.Read(file, path);
        NpyElement element = NpyElement.Find(header.ElementType, path);
        UInt128 rowLength = 1;
        foreach (long dimension in header.Shape.Skip(1))
        {
            rowLength *= (UInt128)dimension;
            if (rowLength > (UInt128)Array.MaxLength)
            {
                break;
            }
        }

        string shape = string.Join(" x ", header.Shape);
        if (header.Shape[0] > int.MaxValue || rowLength > (UInt128)Array.MaxLength)
        {
            throw new DataFileException(path, null, $"at most {int.MaxValue} rows of at most {Array.MaxLength} numbers", shape);
        }

        UInt128 expected = (UInt128)header.DataStart + ((UInt128)header.Shape[0] * rowLength * (UInt128)element.Size);
        if (expected != (UInt128)file.Length)
        {
            throw new DataFileException(path, null, $"{expected} bytes for {shape} elements of {element.Size} bytes and the header", $"{file.Length}");
        }

        using var mapped = MemoryMappedFile.CreateFromFile(file, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        MemoryMappedViewAccessor view = mapped.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        return new NpyArray(path, element, view.SafeMemoryMappedViewHandle, header, (int)rowLength);
    }

    /// <summary>Reads whole rows.</summary>
    /// <param name="row">The first row.</param>
    /// <param name="numbers">As many numbers as some rows have: <see langword="float"/> or, of whole numbers, <see langword="int"/>.</param>
    public void Read<T>(int row, Span<T> numbers)
        where T : unmanaged
    {
        ulong offset = _dataStart + ((ulong)row * (ulong)RowLength * (ulong)_element.Size);
        if (typeof(T) == typeof(float))
        {
            _element.Read(_view, offset, MemoryMarshal.Cast<T, float>(numbers));
        }
        else
        {
            _element.Read(_view, offset, MemoryMarshal.Cast<T, int>(numbers));
        }
    }
}
