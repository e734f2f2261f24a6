using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Roslearn.Storage;

/// <summary>Writes the length and the JSON of a header; the same input gives the same bytes.</summary>
internal static class HeaderWriter
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // The reference implementation escapes only what JSON demands; the file is never part of a web page.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The first bytes of a file, up to the data.</summary>
    /// <param name="metadata">The free text-to-text map; written in ordinal order of its keys, and not at all when it is empty.</param>
    /// <param name="tensors">The tensors in the order of their data.</param>
    /// <exception cref="ArgumentException">A name is used twice or reserved, a text is not valid Unicode, or the header is too long to be read again.</exception>
    public static byte[] Encode(IReadOnlyDictionary<string, string> metadata, IReadOnlyList<SavedTensor> tensors)
    {
        var output = new ArrayBufferWriter<byte>();
        output.Write<byte>(stackalloc byte[SafetensorsFormat.PrefixLength]);
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            WriteMetadata(json, metadata);
            WriteTensors(json, tensors);
            json.WriteEndObject();
        }

        while (output.WrittenCount % SafetensorsFormat.HeaderAlignment != 0)
        {
            output.Write(" "u8);
        }

        int length = output.WrittenCount - SafetensorsFormat.PrefixLength;
        if (length > SafetensorsFormat.MaximumHeaderLength)
        {
            throw new ArgumentException(
                $"Expected names, shapes and metadata of at most {SafetensorsFormat.MaximumHeaderLength} bytes, found {length}.", nameof(metadata));
        }

        byte[] header = output.WrittenSpan.ToArray();
        BinaryPrimitives.WriteUInt64LittleEndian(header, (ulong)length);
        return header;
    }

    private static void WriteMetadata(Utf8JsonWriter json, IReadOnlyDictionary<string, string> metadata)
    {
        if (metadata.Count == 0)
        {
            return;
        }

        json.WriteStartObject(SafetensorsFormat.MetadataKey);
        foreach (var (key, value) in metadata.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            json.WriteString(Checked(key, nameof(metadata)), Checked(value, nameof(metadata)));
        }

        json.WriteEndObject();
    }

    private static void WriteTensors(Utf8JsonWriter json, IReadOnlyList<SavedTensor> tensors)
    {
        var names = new HashSet<string>(StringComparer.Ordinal) { SafetensorsFormat.MetadataKey };
        long offset = 0;
        foreach (var tensor in tensors)
        {
            if (!names.Add(Checked(tensor.Name, nameof(tensors))))
            {
                throw new ArgumentException(
                    $"Expected a different name for each tensor, none of them {SafetensorsFormat.MetadataKey}; found {Describe.Text(tensor.Name)} again.",
                    nameof(tensors));
            }

            json.WriteStartObject(tensor.Name);
            json.WriteString(SafetensorsFormat.TypeKey, ElementTypes.NameOf(tensor.ElementType));
            json.WriteStartArray(SafetensorsFormat.ShapeKey);
            foreach (int dimension in tensor.Shape)
            {
                json.WriteNumberValue(dimension);
            }

            json.WriteEndArray();
            json.WriteStartArray(SafetensorsFormat.OffsetsKey);
            json.WriteNumberValue(offset);
            offset = checked(offset + tensor.ByteLength);
            json.WriteNumberValue(offset);
            json.WriteEndArray();
            json.WriteEndObject();
        }
    }

    /// <summary>Half a surrogate pair would be replaced silently, and the text read back would be another one.</summary>
    private static string Checked(string text, string argument)
    {
        try
        {
            StrictUtf8.GetByteCount(text);
            return text;
        }
        catch (EncoderFallbackException exception)
        {
            throw new ArgumentException($"Expected Unicode text, found half a surrogate pair at character {exception.Index}.", argument, exception);
        }
    }
}
