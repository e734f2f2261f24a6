using System.Buffers.Binary;
using System.IO.Compression;

namespace Roslearn.Data;

/// <summary>
/// A file of bytes in the IDX format of MNIST and its relatives, packed with gzip or not: two zero bytes, the element type, the number
/// of dimensions, each dimension as a big-endian 32-bit number, then the elements, the last dimension fastest.
/// </summary>
/// <example><code>
/// Dataset&lt;float, int> train = IdxFile.ReadDataset("train-images-idx3-ubyte.gz", "train-labels-idx1-ubyte.gz");
/// </code></example>
public sealed class IdxFile
{
    private const byte UnsignedByte = 0x08;

    /// <summary>What is read before more memory is taken: a header may promise elements that the file does not have.</summary>
    private const int FirstBlock = 1 << 20;

    private readonly byte[] _elements;

    private IdxFile(string path, int[] dimensions, byte[] elements)
    {
        FilePath = path;
        Dimensions = dimensions;
        _elements = elements;
    }

    /// <summary>The file.</summary>
    public string FilePath { get; }

    /// <summary>The sizes, for example 60000, 28, 28; each at least 1.</summary>
    public IReadOnlyList<int> Dimensions { get; }

    /// <summary>The elements, as many as the product of <see cref="Dimensions"/>.</summary>
    public ReadOnlySpan<byte> Elements => _elements;

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="DataFileException">It is not an IDX file of unsigned bytes; the message says what was expected and what came.</exception>
    public static IdxFile Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using FileStream file = File.OpenRead(path);
        bool packed = file.ReadByte() == 0x1F && file.ReadByte() == 0x8B;
        file.Position = 0;
        using Stream content = packed ? new GZipStream(file, CompressionMode.Decompress) : file;
        try
        {
            int[] dimensions = ReadDimensions(content, path, out int count);
            return new IdxFile(path, dimensions, ReadElements(content, path, dimensions, count));
        }
        catch (InvalidDataException problem)
        {
            throw new DataFileException(path, null, "a whole gzip file, as its first bytes say", "one that is damaged", problem);
        }
    }

    /// <summary>Pictures with their labels, as examples of a classifier.</summary>
    /// <param name="images">A file with two or more dimensions, of which the first counts the pictures.</param>
    /// <param name="labels">A file with one dimension: the class index of each picture.</param>
    /// <returns>Examples of as many values as a picture has pixels, row by row, each from 0 (byte 0) to 1 (byte 255).</returns>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="DataFileException">A file is damaged, or pictures and labels do not belong together.</exception>
    public static Dataset<float, int> ReadDataset(string images, string labels)
    {
        IdxFile pixels = Read(images), classes = Read(labels);
        if (pixels.Dimensions.Count < 2)
        {
            throw new DataFileException(images, null, "pictures, in 2 or more dimensions", $"{pixels.Dimensions.Count} dimension");
        }

        if (classes.Dimensions.Count != 1)
        {
            throw new DataFileException(labels, null, "labels, in 1 dimension", $"{classes.Dimensions.Count} dimensions");
        }

        return pixels.Dimensions[0] == classes.Dimensions[0]
            ? new Dataset<float, int>(
                ImageBytes.ToUnit(pixels._elements),
                Array.ConvertAll(classes._elements, label => (int)label))
            : throw new DataFileException(labels, null, $"{pixels.Dimensions[0]} labels, one for each picture of {images}", $"{classes.Dimensions[0]}");
    }

    private static int[] ReadDimensions(Stream content, string path, out int count)
    {
        Span<byte> word = stackalloc byte[sizeof(uint)];
        Fill(content, path, word, "a header");
        uint magic = BinaryPrimitives.ReadUInt32BigEndian(word);
        int rank = word[3];
        if (magic >> 8 != UnsignedByte || rank == 0)
        {
            throw new DataFileException(path, null, "the magic number 0x000008 and a number of dimensions (unsigned bytes)", $"0x{magic:X8}");
        }

        long elements = 1;
        int[] dimensions = new int[rank];
        for (int i = 0; i < rank; i++)
        {
            Fill(content, path, word, $"the {rank} dimensions that the header announces");
            uint size = BinaryPrimitives.ReadUInt32BigEndian(word);
            if (size == 0 || size > int.MaxValue || elements > Array.MaxLength / size)
            {
                throw new DataFileException(path, $"dimension {i + 1} of {rank}", $"1 or more, and at most {Array.MaxLength} elements in all", $"{size}");
            }

            dimensions[i] = (int)size;
            elements *= size;
        }

        count = (int)elements;
        return dimensions;
    }

    private static byte[] ReadElements(Stream content, string path, int[] dimensions, int count)
    {
        string expected = $"{string.Join(" x ", dimensions)} = {count} bytes after the header";
        byte[] elements = new byte[Math.Min(count, FirstBlock)];
        int read = 0;
        while (true)
        {
            int more = content.ReadAtLeast(elements.AsSpan(read), elements.Length - read, throwOnEndOfStream: false);
            read += more;
            if (read < elements.Length)
            {
                throw new DataFileException(path, null, expected, $"{read}");
            }

            if (read == count)
            {
                return content.ReadByte() < 0 ? elements : throw new DataFileException(path, null, expected, "more");
            }

            Array.Resize(ref elements, (int)Math.Min(count, 2L * elements.Length));
        }
    }

    private static void Fill(Stream content, string path, Span<byte> bytes, string expected)
    {
        if (content.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length)
        {
            throw new DataFileException(path, null, expected, "the end of the file");
        }
    }
}
