using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Roslearn.Data;

/// <summary>What the header of a <c>.npy</c> file says (NumPy Enhancement Proposal 1): a magic string, a version, a length, and a Python dictionary as text.</summary>
/// <param name="ElementType">NumPy's name of the element type: <c>&lt;f4</c>.</param>
/// <param name="Shape">The dimensions, slowest first; at least one.</param>
/// <param name="DataStart">The position of the first element in the file.</param>
internal sealed partial record NpyHeader(string ElementType, long[] Shape, long DataStart)
{
    /// <summary>Above what any array without named fields needs; a file may claim more than it has.</summary>
    private const int LongestText = 1 << 16;

    private static readonly byte[] Magic = [0x93, .. "NUMPY"u8];

    /// <summary>Reads a header.</summary>
    /// <param name="file">The file, from its start.</param>
    /// <param name="path">Its name, for messages.</param>
    /// <exception cref="DataFileException">It is no such file, or its elements are not rows of simple numbers.</exception>
    public static NpyHeader Read(Stream file, string path)
    {
        Span<byte> start = stackalloc byte[12];
        int read = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        if (read < start.Length || !start.StartsWith(Magic))
        {
            throw new DataFileException(path, null, "a .npy file, which numpy.save writes", "another beginning");
        }

        int version = start[6];
        (int prefix, long length) = version switch
        {
            1 => (10, BinaryPrimitives.ReadUInt16LittleEndian(start[8..])),
            2 or 3 => (12, BinaryPrimitives.ReadUInt32LittleEndian(start[8..])),
            _ => throw new DataFileException(path, null, "version 1, 2 or 3 of the .npy format", $"{version}"),
        };
        if (length > LongestText)
        {
            throw new DataFileException(path, null, $"a header of at most {LongestText} bytes", $"{length}");
        }

        byte[] text = new byte[length];
        file.Position = prefix;
        return file.ReadAtLeast(text, text.Length, throwOnEndOfStream: false) == text.Length
            ? Parse(Encoding.UTF8.GetString(text), path, prefix + length)
            : throw new DataFileException(path, null, $"a header of {length} bytes", "the end of the file");
    }

    private static NpyHeader Parse(string text, string path, long dataStart)
    {
        string type = Find(ElementTypeEntry(), "'descr': the type of the elements, without fields");
        if (Find(OrderEntry(), "'fortran_order': True or False") == "True")
        {
            throw new DataFileException(path, null, "rows one after the other (numpy.ascontiguousarray makes them so)", "columns one after the other");
        }

        string[] shape = Find(ShapeEntry(), "'shape': a list of whole numbers").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        long[] dimensions = new long[shape.Length];
        for (int i = 0; i < shape.Length; i++)
        {
            if (!long.TryParse(shape[i], NumberStyles.None, CultureInfo.InvariantCulture, out dimensions[i]))
            {
                throw new DataFileException(path, $"dimension {i}", "a whole number", shape[i]);
            }
        }

        return dimensions.Length > 0
            ? new NpyHeader(type, dimensions, dataStart)
            : throw new DataFileException(path, null, "an array with at least 1 dimension, which counts the examples", "a single number");

        string Find(Regex entry, string expected) => entry.Match(text) is { Success: true } match
            ? match.Groups[1].Value
            : throw new DataFileException(path, "header", expected, text.Trim());
    }

    [GeneratedRegex("""['"]descr['"]\s*:\s*['"]([^'"]*)['"]""", RegexOptions.CultureInvariant)]
    private static partial Regex ElementTypeEntry();

    [GeneratedRegex("""['"]fortran_order['"]\s*:\s*(True|False)""", RegexOptions.CultureInvariant)]
    private static partial Regex OrderEntry();

    [GeneratedRegex("""['"]shape['"]\s*:\s*\(([^)]*)\)""", RegexOptions.CultureInvariant)]
    private static partial Regex ShapeEntry();
}
