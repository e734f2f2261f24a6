using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Unicode;

namespace Roslearn.Storage;

/// <summary>Reads the JSON of a header. What the format does not define is refused, not ignored.</summary>
/// <remarks>Allocates in proportion to the header, whatever the header claims about the data.</remarks>
internal ref struct HeaderParser
{
    private const string NotJson = "valid JSON";

    private readonly string path;
    private Utf8JsonReader json;

    private HeaderParser(string path, ReadOnlySpan<byte> header)
    {
        this.path = path;

        // What is nested one level too deep is JSON, and is refused for what it is where it is read.
        json = new Utf8JsonReader(header, new JsonReaderOptions { MaxDepth = SafetensorsFormat.MaximumDepth + 1 });
    }

    /// <summary>Parses <paramref name="header"/>.</summary>
    /// <exception cref="ModelFileException">It is not the header of a safetensors file whose element types are supported.</exception>
    public static SafetensorsHeader Parse(string path, ReadOnlySpan<byte> header)
    {
        if (!Utf8.IsValid(header))
        {
            throw new ModelFileException(path, "header", "UTF-8 text", "bytes that are not UTF-8");
        }

        try
        {
            return new HeaderParser(path, header).ParseHeader();
        }
        catch (JsonException exception)
        {
            throw new ModelFileException(path, "header", NotJson, JsonProblem.Found(exception), exception);
        }
    }

    private SafetensorsHeader ParseHeader()
    {
        FrozenDictionary<string, string>? metadata = null;
        var names = new HashSet<string>(StringComparer.Ordinal);
        var tensors = new List<StoredTensor>();

        json.Read();
        Require(JsonTokenType.StartObject, "header", "an object");
        while (NextKey("header") is { } name)
        {
            if (name.Length == 0)
            {
                throw Problem("header", "a name for each tensor", "an empty name");
            }

            if (!names.Add(name))
            {
                throw Duplicate("header", name);
            }

            if (name == SafetensorsFormat.MetadataKey)
            {
                metadata = ParseMetadata();
            }
            else
            {
                tensors.Add(ParseTensor(name));
            }
        }

        // Nothing may follow but white space; the reader throws otherwise.
        json.Read();
        return new SafetensorsHeader(metadata ?? FrozenDictionary<string, string>.Empty, tensors);
    }

    private FrozenDictionary<string, string> ParseMetadata()
    {
        var metadata = new Dictionary<string, string>(StringComparer.Ordinal);
        json.Read();
        Require(JsonTokenType.StartObject, SafetensorsFormat.MetadataKey, "an object");
        while (NextKey(SafetensorsFormat.MetadataKey) is { } key)
        {
            json.Read();
            Require(JsonTokenType.String, $"{SafetensorsFormat.MetadataKey}.{Describe.Text(key)}", "text");
            if (!metadata.TryAdd(key, Text(SafetensorsFormat.MetadataKey)))
            {
                throw Duplicate(SafetensorsFormat.MetadataKey, key);
            }
        }

        return metadata.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private StoredTensor ParseTensor(string name)
    {
        string subject = Describe.Text(name);
        TensorElementType? type = null;
        ImmutableArray<int>? shape = null;
        (long Begin, long End)? offsets = null;

        json.Read();
        Require(JsonTokenType.StartObject, subject, "an object");
        while (NextKey(subject) is { } key)
        {
            bool duplicate = key switch
            {
                SafetensorsFormat.TypeKey => type is not null,
                SafetensorsFormat.ShapeKey => shape is not null,
                SafetensorsFormat.OffsetsKey => offsets is not null,
                _ => throw Problem(
                    subject, $"{SafetensorsFormat.TypeKey}, {SafetensorsFormat.ShapeKey} and {SafetensorsFormat.OffsetsKey}", Describe.Text(key)),
            };
            if (duplicate)
            {
                throw Duplicate(subject, key);
            }

            switch (key)
            {
                case SafetensorsFormat.TypeKey: type = ParseType(subject); break;
                case SafetensorsFormat.ShapeKey: shape = ParseShape(subject); break;
                default: offsets = ParseOffsets(subject); break;
            }
        }

        var requiredType = type ?? throw Missing(subject, SafetensorsFormat.TypeKey);
        var requiredShape = shape ?? throw Missing(subject, SafetensorsFormat.ShapeKey);
        var (begin, end) = offsets ?? throw Missing(subject, SafetensorsFormat.OffsetsKey);

        if (!SavedTensor.TryCountBytes(requiredShape.AsSpan(), requiredType, out _))
        {
            throw Problem(subject, "a shape of fewer than 2^63 bytes", Describe.Shape(requiredShape.AsSpan()));
        }

        return new StoredTensor(new SavedTensor(name, requiredShape, requiredType), begin, end);
    }

    private TensorElementType ParseType(string subject)
    {
        json.Read();
        Require(JsonTokenType.String, $"{subject}, {SafetensorsFormat.TypeKey}", "text");
        string name = Text(subject);
        return ElementTypes.TryParse(name, out var type)
            ? type
            : throw Problem($"{subject}, {SafetensorsFormat.TypeKey}", ElementTypes.AllNames, Describe.Text(name));
    }

    private ImmutableArray<int> ParseShape(string subject)
    {
        subject = $"{subject}, {SafetensorsFormat.ShapeKey}";
        json.Read();
        Require(JsonTokenType.StartArray, subject, "an array");
        var shape = ImmutableArray.CreateBuilder<int>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            shape.Add((int)Integer(subject, int.MaxValue));
        }

        return shape.DrainToImmutable();
    }

    private (long Begin, long End) ParseOffsets(string subject)
    {
        subject = $"{subject}, {SafetensorsFormat.OffsetsKey}";
        json.Read();
        Require(JsonTokenType.StartArray, subject, "an array");
        json.Read();
        long begin = Integer(subject, long.MaxValue);
        json.Read();
        long end = Integer(subject, long.MaxValue);
        json.Read();
        Require(JsonTokenType.EndArray, subject, "two numbers");
        return (begin, end);
    }

    /// <summary>Moves to the next key of the current object and reads it; null at the object's end.</summary>
    private string? NextKey(string subject) => json.Read() && json.TokenType == JsonTokenType.PropertyName ? Text(subject) : null;

    private readonly long Integer(string subject, long maximum) =>
        json.TokenType == JsonTokenType.Number && json.TryGetInt64(out long value) && value >= 0 && value <= maximum
            ? value
            : throw Problem(subject, FormattableString.Invariant($"a whole number from 0 to {maximum}"), CurrentToken());

    private readonly string Text(string subject)
    {
        try
        {
            return json.GetString()!;
        }
        catch (InvalidOperationException exception)
        {
            // An escaped half of a surrogate pair: valid JSON, but no text.
            throw new ModelFileException(path, subject, "Unicode text", Describe.Text(json.ValueSpan), exception);
        }
    }

    private readonly void Require(JsonTokenType type, string subject, string expected)
    {
        if (json.TokenType != type)
        {
            throw Problem(subject, expected, CurrentToken());
        }
    }

    private readonly string CurrentToken() => json.TokenType switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.EndArray => "the end of the array",
        JsonTokenType.String => "the text " + Describe.Text(json.ValueSpan),
        _ => Describe.Text(json.ValueSpan),
    };

    private readonly ModelFileException Missing(string subject, string key) => Problem(subject, key, "no such key");

    private readonly ModelFileException Duplicate(string subject, string key) => Problem(subject, "each key once", $"{Describe.Text(key)} twice");

    private readonly ModelFileException Problem(string subject, string expected, string found) => new(path, subject, expected, found);
}
