using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Roslearn.Data;

/// <summary>
/// Which character or word is which token. Attach it to the model, which saves it with its weights, or save it beside: a model's tokens mean nothing
/// without it.
/// </summary>
/// <example><code>
/// vocabulary.AttachTo(model.Attachments);
/// model.Save("writer.safetensors");
/// Vocabulary same = Vocabulary.Of(Writer.Load("writer.safetensors").Attachments);
/// </code></example>
public sealed partial class Vocabulary
{
    /// <summary>What an unknown word is decoded as; its token is 0.</summary>
    public const string Unknown = "<unknown>";

    /// <summary>The name of the attachment.</summary>
    public const string Attachment = "vocabulary";

    private const string Characters = "characters", Words = "words";
    private const string Expected = "an object with the array \"characters\" or \"words\" of different strings";

    private readonly string[] _names;
    private readonly Dictionary<string, int> _tokens;
    private readonly bool _isWords;

    private Vocabulary(string[] names, bool isWords)
    {
        _names = names;
        _isWords = isWords;
        _tokens = new Dictionary<string, int>(names.Length, StringComparer.Ordinal);
        for (int i = 0; i < names.Length; i++)
        {
            _tokens.Add(names[i], i);
        }
    }

    /// <summary>The number of tokens: the vocabulary that the model's <c>[Tokens]</c> must have at least.</summary>
    public int Count => _names.Length;

    /// <summary>A token for every character (UTF-16 unit) of a text, in the order of their codes.</summary>
    /// <param name="text">The text to learn from; a character that it lacks cannot be encoded later.</param>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    public static Vocabulary OfCharacters(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        return new Vocabulary([.. text.Distinct().Order().Select(character => character.ToString())], isWords: false);
    }

    /// <summary>
    /// A token for each of the most frequent words of a text, by frequency, equals by the codes of their characters. Letters, digits and
    /// apostrophes in a row are a word, in lower case; every other visible character is one by itself. Token 0 is any other word.
    /// </summary>
    /// <param name="text">The text to learn from.</param>
    /// <param name="maximum">The most tokens, with that of unknown words, at least 2.</param>
    /// <exception cref="ArgumentException">The text holds no word.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maximum"/> is below 2.</exception>
    public static Vocabulary OfWords(string text, int maximum = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(maximum, 2);
        string[] words =
        [
            .. Split(text).GroupBy(word => word, StringComparer.Ordinal)
                .OrderByDescending(group => group.Count())
                .ThenBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => group.Key)
                .Take(maximum - 1),
        ];
        return words.Length > 0
            ? new Vocabulary([Unknown, .. words], isWords: true)
            : throw new ArgumentException("text holds 0 words, expected at least 1", nameof(text));
    }

    /// <summary>The tokens of a text.</summary>
    /// <param name="text">Any text of these characters, or any words.</param>
    /// <exception cref="ArgumentException">The text holds a character that this vocabulary of characters lacks; the message says which and where.</exception>
    public int[] Encode(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (_isWords)
        {
            return [.. Split(text).Select(word => _tokens.GetValueOrDefault(word))];
        }

        var tokens = new int[text.Length];
        for (int i = 0; i < text.Length; i++)
        {
            tokens[i] = _tokens.TryGetValue(text[i].ToString(), out int token)
                ? token
                : throw new ArgumentException($"text[{i}] is '{text[i]}' (U+{(int)text[i]:X4}), expected one of the {Count} characters of the vocabulary", nameof(text));
        }

        return tokens;
    }

    /// <summary>The text of tokens; words with a space between them.</summary>
    /// <param name="tokens">Each from 0 and below <see cref="Count"/>.</param>
    /// <exception cref="ArgumentException">A token is not below <see cref="Count"/>.</exception>
    public string Decode(ReadOnlySpan<int> tokens)
    {
        var text = new StringBuilder();
        for (int i = 0; i < tokens.Length; i++)
        {
            if ((uint)tokens[i] >= (uint)Count)
            {
                throw new ArgumentException($"tokens[{i}] is {tokens[i]}, expected a token from 0 to {Count - 1}", nameof(tokens));
            }

            text.Append(_isWords && i > 0 ? " " : "").Append(_names[tokens[i]]);
        }

        return text.ToString();
    }

    /// <summary>Attaches the vocabulary to a model, which saves it with its weights.</summary>
    /// <param name="attachments">Of the model.</param>
    /// <exception cref="ArgumentException">The model has no room for it.</exception>
    public void AttachTo(ModelAttachments attachments) => AttachedJson.Set(attachments, Attachment, Write);

    /// <summary>The vocabulary that <see cref="AttachTo"/> attached to a model.</summary>
    /// <param name="attachments">Of the model.</param>
    /// <exception cref="ArgumentException">No vocabulary is attached.</exception>
    public static Vocabulary Of(ModelAttachments attachments) => AttachedJson.Get(attachments, Attachment, "a vocabulary", Read);

    /// <summary>Writes the vocabulary as JSON.</summary>
    /// <param name="path">The file; an existing one is replaced.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Save(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using FileStream file = File.Create(path);
        using var json = new Utf8JsonWriter(file, new JsonWriterOptions { Indented = true });
        Write(json);
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="DataFileException">The file holds no vocabulary.</exception>
    public static Vocabulary Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            return AttachedJson.Read(File.ReadAllBytes(path), Read);
        }
        catch (AttachedJsonException problem)
        {
            throw new DataFileException(path, null, Expected, problem.Found, problem);
        }
    }

    private void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartArray(_isWords ? Words : Characters);
        foreach (string name in _names)
        {
            // Half a surrogate pair is a token like any other, but no text: it is written as its number.
            if (name is [var half] && char.IsSurrogate(half))
            {
                json.WriteNumberValue((int)half);
            }
            else
            {
                json.WriteStringValue(name);
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static Vocabulary Read(JsonElement json)
    {
        JsonProperty[] properties = [.. AttachedJson.Entries(json)];
        if (properties is not [{ Name: Characters or Words } property])
        {
            throw Bad(properties.Length == 1 ? $"an object with \"{AttachedJson.Shown(properties[0].Name)}\"" : $"an object of {properties.Length} entries");
        }

        string[] names = [.. AttachedJson.Elements(property.Value).Select(Name)];
        bool isWords = property.Name == Words;
        string? odd = names.FirstOrDefault(name => isWords ? name.Length == 0 : name.Length != 1);
        string? twice = names.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1)?.Key;
        return names.Length == 0 ? throw Bad($"\"{property.Name}\" without any")
            : odd is not null ? throw Bad($"\"{AttachedJson.Shown(odd)}\", which is no {(isWords ? "word" : "single character")}")
            : twice is not null ? throw Bad($"\"{AttachedJson.Shown(twice)}\" more than once")
            : new Vocabulary(names, isWords);

        static AttachedJsonException Bad(string found) => new(Expected, found);
    }

    private static string Name(JsonElement name) => name.ValueKind == JsonValueKind.Number && name.TryGetUInt16(out ushort number) && char.IsSurrogate((char)number)
        ? ((char)number).ToString()
        : AttachedJson.String(name);

    private static IEnumerable<string> Split(string text) => Word().Matches(text).Select(match => match.Value.ToLowerInvariant());

    [GeneratedRegex(@"[\p{L}\p{N}']+|[^\s\p{L}\p{N}']")]
    private static partial Regex Word();
}
