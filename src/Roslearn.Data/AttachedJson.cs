using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Roslearn.Data;

/// <summary>JSON that is attached to a model. What is read came with a file, and is not trusted.</summary>
internal static class AttachedJson
{
    private const int LongestShown = 40;

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
    /// <param name="read">Makes it by the members of this class; throws <see cref="FormatException"/> where the content is not what it must be.</param>
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
            return Read(Encoding.UTF8.GetBytes(text), read);
        }
        catch (FormatException problem)
        {
            throw new ArgumentException($"attachments: \"{name}\" is expected to hold {what}: {problem.Message}", nameof(attachments), problem);
        }
    }

    /// <summary>Reads JSON; no message of the parser, which speaks of bytes and tokens, gets out.</summary>
    /// <param name="text">In UTF-8.</param>
    /// <param name="read">Makes what it says, by the members of this class.</param>
    /// <exception cref="AttachedJsonException">It is no JSON.</exception>
    /// <exception cref="FormatException">It says something else.</exception>
    public static T Read<T>(ReadOnlyMemory<byte> text, Func<JsonElement, T> read)
    {
        if (text.IsEmpty)
        {
            throw new AttachedJsonException("JSON", "nothing");
        }

        try
        {
            using JsonDocument json = JsonDocument.Parse(text);
            return read(json.RootElement);
        }
        catch (JsonException problem)
        {
            string place = string.Create(CultureInfo.InvariantCulture, $"line {(problem.LineNumber ?? 0) + 1}, byte {(problem.BytePositionInLine ?? 0) + 1}");
            throw new AttachedJsonException("JSON", $"text that is no JSON at {place}", problem);
        }
        catch (InvalidOperationException problem)
        {
            // Kinds are checked before anything is read: what is left are strings of no characters.
            throw new AttachedJsonException("Unicode text", "a string with half a surrogate pair or bytes that are not UTF-8", problem);
        }
    }

    /// <summary>The entries of an object.</summary>
    /// <exception cref="AttachedJsonException">It is something else.</exception>
    public static JsonElement.ObjectEnumerator Entries(JsonElement value) => Expect(value, JsonValueKind.Object).EnumerateObject();

    /// <summary>An entry of an object.</summary>
    /// <exception cref="AttachedJsonException">There is none of this name, or no object.</exception>
    public static JsonElement Entry(JsonElement value, string name) =>
        TryEntry(value, name, out JsonElement entry) ? entry : throw new AttachedJsonException($"an entry \"{name}\"", "an object without it");

    /// <summary>Looks for an entry of an object.</summary>
    /// <exception cref="AttachedJsonException">It is no object.</exception>
    public static bool TryEntry(JsonElement value, string name, out JsonElement entry) => Expect(value, JsonValueKind.Object).TryGetProperty(name, out entry);

    /// <summary>The elements of an array.</summary>
    /// <exception cref="AttachedJsonException">It is something else.</exception>
    public static JsonElement.ArrayEnumerator Elements(JsonElement value) => Expect(value, JsonValueKind.Array).EnumerateArray();

    /// <summary>A finite number.</summary>
    /// <exception cref="AttachedJsonException">It is something else.</exception>
    public static float Number(JsonElement value) =>
        Expect(value, JsonValueKind.Number).TryGetSingle(out float number) && float.IsFinite(number)
            ? number
            : throw new AttachedJsonException("a finite number", Shown(value.GetRawText()));

    /// <summary>A whole number from 1 on.</summary>
    /// <exception cref="AttachedJsonException">It is something else.</exception>
    public static int Count(JsonElement value, int maximum) =>
        Expect(value, JsonValueKind.Number).TryGetInt32(out int number) && number >= 1 && number <= maximum
            ? number
            : throw new AttachedJsonException($"a whole number from 1 to {maximum}", Shown(value.GetRawText()));

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
    /// <exception cref="AttachedJsonException">It is no array, or an element is no string.</exception>
    public static string[] Strings(JsonElement array) => [.. Elements(array).Select(String)];

    /// <summary>A string.</summary>
    /// <exception cref="AttachedJsonException">It is something else.</exception>
    public static string String(JsonElement value) => Expect(value, JsonValueKind.String).GetString()!;

    /// <summary>What comes with a file, short enough for a message.</summary>
    public static string Shown(string text) => text.Length <= LongestShown ? text : text[..LongestShown] + "...";

    private static JsonElement Expect(JsonElement value, JsonValueKind kind) =>
        value.ValueKind == kind ? value : throw new AttachedJsonException(NameOf(kind), NameOf(value.ValueKind));

    private static string NameOf(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => "null",
    };
}
