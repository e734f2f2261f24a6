using System.Buffers.Binary;
using System.IO.Compression;

namespace FashionMnist;

/// <summary>
/// A file of bytes in the idx format of MNIST (yann.lecun.com/exdb/mnist), packed with gzip or not: two zero bytes, the element
/// type, the number of dimensions, each dimension as a big-endian 32-bit number, then the elements, the last dimension fastest.
/// </summary>
public sealed class IdxFile
{
    private const byte UnsignedByte = 0x08;
    private const int MagicLength = 4;
    private const int DimensionLength = 4;

    private IdxFile(int[] dimensions, byte[] elements)
    {
        Dimensions = dimensions;
        Elements = elements;
    }

    /// <summary>The sizes, for example 60000, 28, 28.</summary>
    public IReadOnlyList<int> Dimensions { get; }

    /// <summary>The elements, as many as the product of <see cref="Dimensions"/>.</summary>
    public byte[] Elements { get; }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="rank">The dimensions it is to have: 3 for pictures, 1 for labels.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">It is not such an idx file; the message says what was expected and what came.</exception>
    public static IdxFile Read(string path, int rank)
    {
        byte[] bytes = Unpack(path);
        int header = MagicLength + DimensionLength * rank;
        if (bytes.Length < header)
        {
            throw Bad(path, $"the header of a file with {rank} dimensions has {header} bytes, but there are only {bytes.Length}");
        }

        uint expected = (uint)(UnsignedByte << 8 | rank), magic = BinaryPrimitives.ReadUInt32BigEndian(bytes);
        if (magic != expected)
        {
            throw Bad(path, $"it should begin with the magic number 0x{expected:X8} (bytes in {rank} dimensions), but begins with 0x{magic:X8}");
        }

        var dimensions = new int[rank];
        long count = 1;
        for (int i = 0; i < rank; i++)
        {
            uint size = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(MagicLength + DimensionLength * i));
            if (size == 0 || size > int.MaxValue || count > Array.MaxLength / size)
            {
                throw Bad(path, $"dimension {i + 1} of {rank} is {size}, which no file of this kind can have");
            }

            dimensions[i] = (int)size;
            count *= size;
        }

        return bytes.Length - header == count
            ? new IdxFile(dimensions, bytes[header..])
            : throw Bad(path, $"{string.Join(" x ", dimensions)} elements need {count} bytes after the header, but there are {bytes.Length - header}");
    }

    private static byte[] Unpack(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        if (bytes is not [0x1F, 0x8B, ..])
        {
            return bytes;
        }

        try
        {
            using var packed = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
            using var unpacked = new MemoryStream();
            packed.CopyTo(unpacked);
            return unpacked.ToArray();
        }
        catch (InvalidDataException problem)
        {
            throw Bad(path, $"gzip cannot unpack it ({problem.Message})");
        }
    }

    private static InvalidDataException Bad(string path, string problem) => new($"{path}: {problem}.");
}
