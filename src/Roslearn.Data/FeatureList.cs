using System.Text.Json;

namespace Roslearn.Data;

/// <summary>How the features of an example are made from a row.</summary>
internal sealed class FeatureList
{
    private readonly Feature[] _features;

    /// <summary>Learns categories and stand-ins.</summary>
    /// <exception cref="ArgumentException">A feature does not exist, comes twice or is a target; or there is none.</exception>
    public FeatureList(CsvTable table, IReadOnlyList<string> targets, TableEncodingOptions options)
    {
        int[] columns = options.Features is { } chosen
            ? [.. chosen.Select(column => column.Find(table.ColumnNames, Name))]
            : [.. Enumerable.Range(0, table.Columns.Count).Where(column => !targets.Contains(table.Columns[column].Name))];
        if (columns.Length == 0)
        {
            throw new ArgumentException($"{Name}: there are 0 columns besides the target, expected at least 1", nameof(options));
        }

        string[] names = [.. columns.Select(column => table.ColumnNames[column])];
        if (names.FirstOrDefault(targets.Contains) is { } target)
        {
            throw new ArgumentException($"{Name}: column \"{target}\" is the target, expected columns to predict it from", nameof(options));
        }

        if (Twice(names) is { } twice)
        {
            throw new ArgumentException($"{Name}: column \"{twice.Key}\" comes {twice.Count()} times, expected each once", nameof(options));
        }

        _features = [.. columns.Select(column => Feature.Fit(table, table.Columns[column], options))];
        Names = NamesOf(_features);
    }

    private FeatureList(Feature[] features)
    {
        _features = features;
        Names = NamesOf(features);
    }

    /// <summary>What <see cref="Write"/> wrote.</summary>
    /// <param name="array">The features.</param>
    /// <param name="targets">The target columns, of which none may be a feature.</param>
    /// <exception cref="FormatException">It is something else.</exception>
    public static FeatureList Read(JsonElement array, IReadOnlyList<string> targets)
    {
        Feature[] features = [.. AttachedJson.Elements(array).Select(Feature.Read)];
        string[] columns = [.. targets, .. features.Select(feature => feature.Column)];
        return features.Length == 0 ? throw new FormatException("expected at least 1 feature, found 0")
            : Twice(columns) is { } twice ? throw new FormatException($"expected each column once, found \"{twice.Key}\" {twice.Count()} times")
            : new FeatureList(features);
    }

    /// <summary>Writes an array of the features.</summary>
    public void Write(Utf8JsonWriter json, string name)
    {
        json.WriteStartArray(name);
        foreach (Feature feature in _features)
        {
            feature.Write(json);
        }

        json.WriteEndArray();
    }

    /// <summary>The name of each number of an example.</summary>
    public IReadOnlyList<string> Names { get; }

    private static string[] NamesOf(Feature[] features) => [.. features.SelectMany(feature => feature.Names)];

    private static IGrouping<string, string>? Twice(IEnumerable<string> names) =>
        names.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);

    private static string Name => $"{nameof(TableEncodingOptions)}.{nameof(TableEncodingOptions.Features)}";

    /// <summary>The examples of all rows, one after the other.</summary>
    public float[] Encode(CsvTable table)
    {
        if ((long)table.Count * Names.Count > Array.MaxLength)
        {
            Feature widest = _features.MaxBy(feature => feature.Names.Count)!;
            throw new ArgumentException(
                $"table: {table.Count} rows of {Names.Count} numbers, {widest.Names.Count} of them for column \"{widest.Column}\", expected at most {Array.MaxLength} numbers", nameof(table));
        }

        float[] values = new float[table.Count * Names.Count];
        int at = 0;
        foreach (Feature feature in _features)
        {
            TableColumn column = table.Columns[((CsvColumn)feature.Column).Find(table.ColumnNames, nameof(table))];
            for (int row = 0; row < table.Count; row++)
            {
                feature.Encode(table, column, table.Rows[row], values.AsSpan((row * Names.Count) + at, feature.Names.Count));
            }

            at += feature.Names.Count;
        }

        return values;
    }
}
