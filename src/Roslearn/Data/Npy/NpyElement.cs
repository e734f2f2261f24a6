using System.Runtime.InteropServices;

namespace Roslearn.Data;

/// <summary>An element type of a <c>.npy</c> file, and how its numbers become those of a data set.</summary>
/// <param name="size">Bytes of an element.</param>
/// <param name="isInteger">Whether all its numbers are whole.</param>
internal abstract class NpyElement(int size, bool isInteger)
{
    private static readonly Dictionary<string, NpyElement> Table = new(StringComparer.Ordinal)
    {
        ["<f4"] = new NpyElement<float>(isInteger: false),
        ["<f8"] = new NpyElement<double>(isInteger: false),
        ["<f2"] = new NpyElement<Half>(isInteger: false),
        ["|u1"] = new NpyElement<byte>(isInteger: true),
        ["|b1"] = new NpyElement<byte>(isInteger: true),
        ["|i1"] = new NpyElement<sbyte>(isInteger: true),
        ["<i2"] = new NpyElement<short>(isInteger: true),
        ["<u2"] = new NpyElement<ushort>(isInteger: true),
        ["<i4"] = new NpyElement<int>(isInteger: true),
        ["<u4"] = new NpyElement<uint>(isInteger: true),
        ["<i8"] = new NpyElement<long>(isInteger: true),
        ["<u8"] = new NpyElement<ulong>(isInteger: true),
    };

    /// <summary>Bytes of an element.</summary>
    public int Size => size;

    /// <summary>Whether all its numbers are whole.</summary>
    public bool IsInteger => isInteger;

    /// <summary>The type of this name.</summary>
    /// <exception cref="DataFileException">There is no such type, or none whose numbers a data set can hold.</exception>
    public static NpyElement Find(string name, string path) => Table.TryGetValue(name, out NpyElement? element)
        ? element
        : throw new DataFileException(path, null, $"elements of one of the types {string.Join(", ", Table.Keys)}", name);

    /// <summary>Reads elements as floats: the nearest to each number.</summary>
    /// <param name="view">The mapped file.</param>
    /// <param name="offset">The first byte.</param>
    /// <param name="numbers">Takes the numbers.</param>
    public abstract void Read(SafeBuffer view, ulong offset, Span<float> numbers);

    /// <summary>Reads whole numbers; the smallest or largest int for one beyond it.</summary>
    /// <inheritdoc cref="Read(SafeBuffer, ulong, Span{float})"/>
    public abstract void Read(SafeBuffer view, ulong offset, Span<int> numbers);
}
