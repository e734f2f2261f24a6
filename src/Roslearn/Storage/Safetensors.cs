namespace Roslearn.Storage;

/// <summary>Writes safetensors files, the format of saved models (https://github.com/huggingface/safetensors#format).</summary>
/// <remarks>
/// The data goes to a temporary file in the same directory, is flushed to the disk, and then takes the place of the old file in one step:
/// whoever opens the file sees the old model or the new one, never a part, and when saving fails the old file is as it was.
/// </remarks>
public static class Safetensors
{
    /// <summary>Writes a file.</summary>
    /// <param name="path">The file; replaced when it exists. A symbolic link is followed.</param>
    /// <param name="metadata">Free text; may be empty.</param>
    /// <param name="tensors">The tensors in the order the file will have them.</param>
    /// <exception cref="ArgumentException">A name is used twice or reserved (<c>__metadata__</c>), or a text is not valid Unicode.</exception>
    /// <exception cref="InvalidOperationException">The content of a tensor wrote too few or too many elements, or of another type.</exception>
    /// <exception cref="DirectoryNotFoundException">The directory does not exist.</exception>
    /// <exception cref="UnauthorizedAccessException">The file is read-only or a directory, or the directory may not be written.</exception>
    /// <exception cref="IOException">The disk is full or failed.</exception>
    public static void Write(string path, IReadOnlyDictionary<string, string> metadata, IReadOnlyList<TensorEntry> tensors)
    {
        ArgumentNullException.ThrowIfNull(tensors);
        Write(path, metadata, [.. tensors.Select(entry => entry.Tensor)], tensors, static (entries, index, writer) => entries[index].Content(writer));
    }

    /// <summary>Writes a file that has one writer, which may be killed at any moment: see <see cref="AtomicFile(string, string?)"/>.</summary>
    internal static void Write(string path, IReadOnlyDictionary<string, string> metadata, IReadOnlyList<TensorEntry> tensors, string leftover) =>
        Write(path, metadata, [.. tensors.Select(entry => entry.Tensor)], tensors, static (entries, index, writer) => entries[index].Content(writer), leftover);

    /// <summary>Writes a file whose contents come from <paramref name="source"/>, which may be a span.</summary>
    internal static void Write<TSource>(
        string path,
        IReadOnlyDictionary<string, string> metadata,
        IReadOnlyList<SavedTensor> tensors,
        TSource source,
        TensorContent<TSource> content,
        string? leftover = null)
        where TSource : allows ref struct
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(metadata);

        byte[] header = HeaderWriter.Encode(metadata, tensors);
        using var file = new AtomicFile(path, leftover);
        file.Stream.Write(header);
        for (int i = 0; i < tensors.Count; i++)
        {
            var writer = new TensorWriter(file.Stream, tensors[i]);
            content(source, i, writer);
            writer.Complete();
        }

        file.Commit();
    }
}
