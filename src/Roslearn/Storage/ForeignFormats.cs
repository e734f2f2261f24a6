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
        ([0x08], "a Protocol Buffers message, as ONNX (.onnx) writes"),
    ];

    /// <summary>What a file that begins with <paramref name="start"/> seems to be; null when it resembles nothing known.</summary>
    public static string? Recognize(ReadOnlySpan<byte> start)
    {
        foreach (var (signature, name) in Table)
        {
            if (start.StartsWith(signature))
            {
                return name;
            }
        }

        return null;
    }
}
