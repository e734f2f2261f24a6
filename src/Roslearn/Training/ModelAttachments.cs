using System.Diagnostics.CodeAnalysis;
using System.Text;
using Roslearn.Storage;

namespace Roslearn;

/// <summary>
/// Texts that belong to a model and are saved with it: the vocabulary of its tokens, the categories of its features, a note. They do not take part in
/// training or prediction. Belongs to one thread, as training does.
/// </summary>
public sealed class ModelAttachments
{
    /// <summary>The most characters of all texts together: what a file's header has room for, however they are written.</summary>
    public const int MaximumLength = 8 * 1024 * 1024;

    /// <summary>The most characters of a name.</summary>
    public const int MaximumNameLength = 64;

    private const string NameForm = "1 to 64 characters of a-z, 0-9, '.', '-' and '_'";

    private static readonly Encoding Strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly SortedDictionary<string, string> _texts = new(StringComparer.Ordinal);

    internal ModelAttachments()
    {
    }

    /// <summary>The names, sorted by the codes of their characters.</summary>
    public IReadOnlyCollection<string> Names => _texts.Keys;

    /// <summary>Adds a text, or puts it in place of the one of that name.</summary>
    /// <param name="name">1 to 64 characters of a-z, 0-9, '.', '-' and '_'.</param>
    /// <param name="text">Unicode text; with the others at most <see cref="MaximumLength"/> characters.</param>
    /// <exception cref="ArgumentException">The name has another form, or the text is too long or no Unicode text.</exception>
    public void Set(string name, string text)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(text);
        if (!IsName(name))
        {
            throw new ArgumentException($"name is {Describe.Text(name)}, expected {NameForm}", nameof(name));
        }

        try
        {
            Strict.GetByteCount(text);
        }
        catch (EncoderFallbackException problem)
        {
            throw new ArgumentException($"text[{problem.Index}] is half a surrogate pair, expected Unicode text", nameof(text), problem);
        }

        long length = (long)LengthWithout(name) + text.Length;
        if (length > MaximumLength)
        {
            throw new ArgumentException($"text makes {length} characters of attachments, expected at most {MaximumLength}", nameof(text));
        }

        _texts[name] = text;
    }

    /// <summary>Looks for a text.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="text">The text, if there is one.</param>
    public bool TryGet(string name, [NotNullWhen(true)] out string? text) => _texts.TryGetValue(name, out text);

    /// <summary>Takes a text away.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>Whether there was one.</returns>
    public bool Remove(string name) => _texts.Remove(name);

    /// <summary>Adds the texts to a file's metadata.</summary>
    /// <param name="metadata">Where they go.</param>
    /// <param name="prefix">What their keys begin with.</param>
    internal void Write(IDictionary<string, string> metadata, string prefix)
    {
        foreach ((string name, string text) in _texts)
        {
            metadata[prefix + name] = text;
        }
    }

    /// <summary>Takes the texts of a file's metadata.</summary>
    /// <param name="path">The file.</param>
    /// <param name="metadata">All that the file says.</param>
    /// <param name="prefix">What the keys of texts begin with.</param>
    /// <exception cref="ModelFileException">A name has another form, or there is too much text.</exception>
    internal void Read(string path, IReadOnlyDictionary<string, string> metadata, string prefix)
    {
        foreach ((string key, string text) in metadata.Where(entry => entry.Key.StartsWith(prefix, StringComparison.Ordinal)))
        {
            string name = key[prefix.Length..];
            if (!IsName(name))
            {
                throw new ModelFileException(path, "the name of an attachment", NameForm, Describe.Text(name));
            }

            if (LengthWithout(name) + (long)text.Length > MaximumLength)
            {
                throw new ModelFileException(path, "attachments", $"at most {MaximumLength} characters", "more");
            }

            _texts.Add(name, text);
        }
    }

    private int LengthWithout(string name) => _texts.Where(entry => entry.Key != name).Sum(entry => entry.Value.Length);

    private static bool IsName(string name) =>
        name.Length is > 0 and <= MaximumNameLength && name.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character is '.' or '-' or '_');
}
