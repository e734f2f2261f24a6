using System.Text.Json;

namespace Roslearn.Data;

/// <summary>The targets of a regression: numbers as they are.</summary>
internal sealed record NumberTargets : TargetEncoding<float>
{
    private const string ColumnsKey = "columns";

    private readonly NumberFeature[] _values;

    /// <summary>Takes the columns by their names.</summary>
    public NumberTargets(IReadOnlyList<string> columns)
    {
        Columns = columns;
        _values = [.. columns.Select(column => new NumberFeature(column, Substitute: null))];
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Columns { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Names => Columns;

    /// <inheritdoc/>
    public override void Encode(CsvTable table, TableColumn[] columns, int row, Span<float> targets)
    {
        for (int i = 0; i < _values.Length; i++)
        {
            _values[i].Encode(table, columns[i], row, targets.Slice(i, 1));
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter json) => AttachedJson.WriteStrings(json, ColumnsKey, Columns);

    /// <summary>What <see cref="Write"/> wrote.</summary>
    public static NumberTargets Read(JsonElement json)
    {
        string[] columns = AttachedJson.Strings(AttachedJson.Entry(json, ColumnsKey));
        return columns.Length > 0 ? new NumberTargets(columns) : throw new FormatException("expected at least 1 target column, found 0");
    }
}
