using System.Buffers;
using System.Text;

namespace Roslearn.Storage;

/// <summary>Formats that are often mistaken for a safetensors file, by their first bytes: a row per format.</summary>
/// <remarks>Only for files whose first eight bytes are no plausible length of a header: short signatures would fit some of those too.</remarks>
internal static class ForeignFormats
{
    private static readonly (byte[] Start, string Name)[] Table =
    [
        ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive, as PyTorch (.pt), NumPy (.npz) and Keras (.keras) write"),
        ([0x80, 0x02, 0x8A, 0x0A], "a Python pickle, as older versions of PyTorch write"),
        ([0x89, 0x48, 0x44, 0x46], "an HDF5 file, as Keras (.h5) writes"),
        ([0x93, 0x4E, 0x55, 0x4D], "a NumPy array (.npy)"),
        ([0x47, 0x47, 0x55, 0x46], "a GGUF file"),
        ([0x7B], "JSON text"),
        ([0xFF, 0xFE], "text in UTF-16"),
        ([0x08], "a Protocol Buffers message, as ONNX (.onnx) writes"),
    ];

    /// <summary>As many bytes as say what a file is.</summary>
    public const int Length = 64;

    private const int ShownText = 40;

    private const int ByteOrderMark = 0xFEFF;

    /// <summary>What a file that begins with <paramref name="start"/> seems to be; null when it resembles nothing known.</summary>
    /// <param name="start">The first <see cref="Length"/> bytes, or the whole file.</param>
    public static string? Recognize(ReadOnlySpan<byte> start)
    {
        foreach (var (signature, name) in Table)
        {
            if (start.StartsWith(signature))
            {
                return name;
            }
        }

        return FirstLine(start) is { } line ? $"text, which begins with \"{line}\"" : null;
    }

    /// <summary>The beginning of the first line of a text in UTF-8 that is not empty; null if it is no text.</summary>
    private static string? FirstLine(ReadOnlySpan<byte> start)
    {
        var line = new StringBuilder();
        bool isOver = false;
        while (true)
        {
            OperationStatus status = Rune.DecodeFromUtf8(start, out Rune character, out int length);
            bool isBreak = character.Value is '\r' or '\n';
            if (status != OperationStatus.Done || (Rune.IsControl(character) && !isBreak && character.Value != '\t'))
            {
                // Where the bytes end a character may be cut.
                return status == OperationStatus.NeedMoreData ? line.ToString().Trim() : null;
            }

            isOver |= isBreak && line.Length > 0;
            if (!isOver && !isBreak && line.Length < ShownText && character.Value != ByteOrderMark)
            {
                line.Append(character);
            }

            start = start[length..];
        }
    }
}
