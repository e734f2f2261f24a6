using System.Text;
using System.Text.Json;

namespace Roslearn.Data;

/// <summary>JSON that is attached to a model. What is read came with a file, and is not trusted.</summary>
internal static class AttachedJson
{
    /// <summary>Attaches what is written.</summary>
    public static void Set(ModelAttachments attachments, string name, Action<Utf8JsonWriter> write)
    {
        ArgumentNullException.ThrowIfNull(attachments);
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            write(json);
        }

        attachments.Set(name, Encoding.UTF8.GetString(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
    }

    /// <summary>Reads what is attached.</summary>
    /// <param name="attachments">Of a model.</param>
    /// <param name="name">The name that it was attached under.</param>
    /// <param name="what">What it is, in the words of a message.</param>
    /// <param name="read">Makes it; throws <see cref="FormatException"/> where the content is not what it must be.</param>
    /// <exception cref="ArgumentException">Nothing of that name is attached, or something else.</exception>
    public static T Get<T>(ModelAttachments attachments, string name, string what, Func<JsonElement, T> read)
    {
        ArgumentNullException.ThrowIfNull(attachments);
        if (!attachments.TryGet(name, out string? text))
        {
            throw new ArgumentException(
                $"attachments has no \"{name}\", expected {what} that AttachTo put there before the model was saved", nameof(attachments));
        }

        try
        {
            using JsonDocument json = JsonDocument.Parse(text);
            return read(json.RootElement);
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or FormatException or KeyNotFoundException or ArgumentException)
        {
            throw new ArgumentException($"attachments: \"{name}\" is expected to hold {what}: {problem.Message}", nameof(attachments), problem);
        }
    }

    /// <summary>Writes an array of strings.</summary>
    public static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    /// <summary>The strings of an array.</summary>
    /// <exception cref="FormatException">An element is no string.</exception>
    public static string[] Strings(JsonElement array) => [.. array.EnumerateArray().Select(String)];

    /// <summary>A string.</summary>
    /// <exception cref="FormatException">It is something else.</exception>
    public static string String(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : throw new FormatException($"expected a string, found {value.ValueKind}");
}
