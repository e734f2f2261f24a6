using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Roslearn.Storage;

/// <summary>Reads a safetensors file. A file that was opened is valid in all its parts but the values.</summary>
/// <remarks>Opening allocates in proportion to the header, never to what the header claims. Reading is safe from several threads at once.</remarks>
public sealed class SafetensorsReader : IDisposable
{
    private readonly SafeFileHandle handle;
    private readonly Dictionary<string, StoredTensor> tensors;
    private readonly long dataStart;

    private SafetensorsReader(string path, SafeFileHandle handle, SafetensorsHeader header, long dataStart)
    {
        FilePath = path;
        this.handle = handle;
        this.dataStart = dataStart;
        Metadata = header.Metadata;
        Tensors = [.. header.Tensors.Select(stored => stored.Tensor)];
        tensors = header.Tensors.ToDictionary(stored => stored.Tensor.Name, StringComparer.Ordinal);
    }

    /// <summary>The file, as the caller named it.</summary>
    public string FilePath { get; }

    /// <summary>The file's free text; empty when it has none.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; }

    /// <summary>The file's tensors in the order of its header.</summary>
    public ImmutableArray<SavedTensor> Tensors { get; }

    /// <summary>Opens a file and checks its header against the format and against the length of the file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ModelFileException">It is not a valid safetensors file, or has an element type other than those of <see cref="TensorElementType"/>.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read, or is a directory.</exception>
    public static SafetensorsReader Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (Directory.Exists(path))
        {
            throw new UnauthorizedAccessException($"Cannot load from \"{path}\": expected a file, found a directory.");
        }

        // Delete is shared so that a model can be saved over while it is being read; the reader keeps the old file.
        var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        try
        {
            long fileLength = LengthOf(path, handle);
            byte[] headerBytes = ReadHeader(path, handle, fileLength);
            var header = HeaderParser.Parse(path, headerBytes);
            long dataStart = SafetensorsFormat.PrefixLength + headerBytes.Length;
            DataRanges.Verify(path, header.Tensors, dataStart, fileLength);
            return new SafetensorsReader(path, handle, header, dataStart);
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    /// <summary>Checks that the file holds exactly the given tensors, in any order.</summary>
    /// <param name="expected">The tensors of the model.</param>
    /// <exception cref="ModelFileException">Some are missing, have another shape or element type, or are not expected; the message lists all of them.</exception>
    public void Expect(IReadOnlyList<SavedTensor> expected)
    {
        ArgumentNullException.ThrowIfNull(expected);
        var problems = TensorComparison.Compare(expected, Tensors);
        if (!problems.IsEmpty)
        {
            throw new ModelFileException(FilePath, problems);
        }
    }

    /// <summary>Reads a whole tensor.</summary>
    /// <param name="name">The tensor.</param>
    /// <param name="destination">Takes the elements, row-major; exactly as long as the tensor. Its content is undefined after an exception.</param>
    /// <param name="requireFinite">Whether not-a-number and infinity are refused.</param>
    /// <typeparam name="T">The type that matches the tensor's: <see cref="float"/>, <see cref="double"/>, <see cref="long"/>, <see cref="int"/> or <see cref="byte"/>.</typeparam>
    /// <exception cref="ModelFileException">The file has no such tensor, its elements have another type, or one of them is not finite.</exception>
    /// <exception cref="ArgumentException"><paramref name="destination"/> has another length than the tensor.</exception>
    /// <exception cref="NotSupportedException">No tensor can hold a <typeparamref name="T"/>.</exception>
    public void Read<T>(string name, Span<T> destination, bool requireFinite = true)
        where T : unmanaged, INumberBase<T>
    {
        var stored = Find<T>(name);
        if (destination.Length != stored.Tensor.ElementCount)
        {
            throw new ArgumentException(
                $"{name}: expected space for {stored.Tensor.ElementCount} elements, found {destination.Length}.", nameof(destination));
        }

        ReadRange(stored, 0, destination, requireFinite);
    }

    /// <summary>Finds a tensor whose elements are of type <typeparamref name="T"/>.</summary>
    internal StoredTensor Find<T>(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (!tensors.TryGetValue(name, out var stored))
        {
            throw new ModelFileException(FilePath, Describe.Text(name), "a tensor of this name", TensorComparison.NoTensor);
        }

        var type = ElementTypes.Of<T>();
        return stored.Tensor.ElementType == type
            ? stored
            : throw new ModelFileException(FilePath, Describe.Text(name), ElementTypes.NameOf(type), ElementTypes.NameOf(stored.Tensor.ElementType));
    }

    /// <summary>Reads the elements of <paramref name="stored"/> from number <paramref name="first"/> on, as many as <paramref name="destination"/> takes.</summary>
    internal void ReadRange<T>(StoredTensor stored, long first, Span<T> destination, bool requireFinite)
        where T : unmanaged, INumberBase<T>
    {
        long position = dataStart + stored.Begin + (first * ElementTypes.SizeOf(stored.Tensor.ElementType));
        ReadExactly(FilePath, handle, MemoryMarshal.AsBytes(destination), position);
        if (!BitConverter.IsLittleEndian)
        {
            LittleEndian.Reverse(destination);
        }

        // IsFiniteAll says false of an empty span.
        if (requireFinite && !destination.IsEmpty && !TensorPrimitives.IsFiniteAll<T>(destination))
        {
            int bad = 0;
            while (T.IsFinite(destination[bad]))
            {
                bad++;
            }

            string value = T.IsNaN(destination[bad]) ? "NaN" : T.IsNegative(destination[bad]) ? "-Infinity" : "Infinity";
            throw new ModelFileException(
                FilePath,
                Describe.Text(stored.Tensor.Name),
                "finite numbers",
                $"{value} at {Describe.Index(stored.Tensor.Shape.AsSpan(), first + bad)}");
        }
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => handle.Dispose();

    private static long LengthOf(string path, SafeFileHandle handle)
    {
        try
        {
            return RandomAccess.GetLength(handle);
        }
        catch (NotSupportedException exception)
        {
            throw new ModelFileException(path, "file", "a file on a disk", "a pipe or a device", exception);
        }
    }

    private static byte[] ReadHeader(string path, SafeFileHandle handle, long fileLength)
    {
        if (fileLength < SafetensorsFormat.PrefixLength)
        {
            throw new ModelFileException(path, "file length", $"at least {SafetensorsFormat.PrefixLength} bytes", $"{fileLength}");
        }

        // One byte more than the length: a file whose header does not begin with a brace is refused before the header is allocated.
        Span<byte> start = stackalloc byte[SafetensorsFormat.PrefixLength + 1];
        start = start[..(int)Math.Min(start.Length, fileLength)];
        ReadExactly(path, handle, start, 0);
        ulong length = BinaryPrimitives.ReadUInt64LittleEndian(start);
        ulong limit = Math.Min(SafetensorsFormat.MaximumHeaderLength, (ulong)(fileLength - SafetensorsFormat.PrefixLength));
        if (length > limit)
        {
            if (length > SafetensorsFormat.MaximumHeaderLength && Recognize(path, handle, fileLength) is { } format)
            {
                throw new ModelFileException(path, "file", "a safetensors file", $"another format: the file seems to be {format}");
            }

            string reason = limit == SafetensorsFormat.MaximumHeaderLength ? "the most the format allows" : "the rest of the file";
            throw new ModelFileException(path, "header length", $"at most {limit} bytes, {reason}", $"{length}");
        }

        if (length == 0 || start[^1] != (byte)'{')
        {
            throw new ModelFileException(
                path, "header", "JSON that begins with {", length == 0 ? "an empty header" : $"the byte 0x{start[^1]:X2}");
        }

        byte[] header = new byte[length];
        ReadExactly(path, handle, header, SafetensorsFormat.PrefixLength);
        return header;
    }

    private static string? Recognize(string path, SafeFileHandle handle, long fileLength)
    {
        Span<byte> start = stackalloc byte[ForeignFormats.Length];
        start = start[..(int)Math.Min(start.Length, fileLength)];
        ReadExactly(path, handle, start, 0);
        return ForeignFormats.Recognize(start);
    }

    private static void ReadExactly(string path, SafeFileHandle handle, Span<byte> destination, long position)
    {
        while (!destination.IsEmpty)
        {
            int read = RandomAccess.Read(handle, destination, position);
            if (read == 0)
            {
                throw new ModelFileException(
                    path, "file", $"{destination.Length} bytes at byte {position}", "the end of the file, which became shorter while it was read");
            }

            destination = destination[read..];
            position += read;
        }
    }
}
