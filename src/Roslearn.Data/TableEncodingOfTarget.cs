using System.Text.Json;

namespace Roslearn.Data;

/// <summary>
/// How rows of a table become examples: which numbers, in which order, with which categories and stand-ins. Fit it on the training
/// rows, then encode those and all others - of this file or another with the same columns - with it, so that all examples mean the same.
/// </summary>
/// <typeparam name="TTarget"><see langword="int"/> for a classifier, <see langword="float"/> for a regression.</typeparam>
/// <example><code>
/// CsvTable table = CsvTable.Read("housing.csv", new CsvOptions { Categories = ["ocean_proximity"] });
/// (CsvTable train, CsvTable test) = table.Split(0.8, seed: 1);
/// var encoding = TableEncoding.Regression(train, ["value"], new() { MissingNumbers = MissingValues.Median });
/// model.Train(encoding.Encode(train));
/// Evaluation result = model.Evaluate(encoding.Encode(test));
/// encoding.AttachTo(model.Attachments);
/// model.Save("housing.safetensors");
/// </code></example>
public sealed class TableEncoding<TTarget>
    where TTarget : unmanaged
{
    /// <summary>The name of the attachment.</summary>
    public const string Attachment = "table";

    private const string FeaturesKey = "features", TargetKey = "target";

    private const string WithoutTargets = "; EncodeInputs encodes rows whose targets are not known";

    private readonly FeatureList _features;
    private readonly TargetEncoding<TTarget> _target;

    internal TableEncoding(FeatureList features, TargetEncoding<TTarget> target)
    {
        _features = features;
        _target = target;
    }

    /// <summary>The name of each number of an example: of its column, or <c>column=category</c>. As many as the model has inputs.</summary>
    public IReadOnlyList<string> FeatureNames => _features.Names;

    /// <summary>The name of each class of a classifier, by index; the columns that a regression predicts. As many as the model has outputs.</summary>
    public IReadOnlyList<string> TargetNames => _target.Names;

    /// <summary>The rows as examples, in their order. For rows whose targets are not known see <see cref="EncodeInputs"/>.</summary>
    /// <param name="table">A table with the columns of the fit, in any order.</param>
    /// <exception cref="DataFileException">An entry is missing and nothing stands in, or is a category that the fit did not see; the message says where.</exception>
    /// <exception cref="ArgumentException">A column is not in the table, or was read as something else.</exception>
    public Dataset<float, TTarget> Encode(CsvTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        float[] inputs = _features.Encode(table);
        TableColumn[] columns = [.. _target.Columns.Select(name => table.Columns[((CsvColumn)name).Find(table.ColumnNames, nameof(table), WithoutTargets)])];
        var targets = new TTarget[table.Count * columns.Length];
        for (int row = 0; row < table.Count; row++)
        {
            _target.Encode(table, columns, table.Rows[row], targets.AsSpan(row * columns.Length, columns.Length));
        }

        return new Dataset<float, TTarget>(inputs, targets, table.Count);
    }

    /// <summary>The inputs of rows whose targets are not known, as <c>Predict</c> takes them: <see cref="FeatureNames"/>.Count numbers of each row, row after row, in their order.</summary>
    /// <param name="table">A table with the features of the fit, in any order. Columns of other names, targets among them, are not looked at.</param>
    /// <exception cref="DataFileException">An entry is missing and nothing stands in, or is a category that the fit did not see; the message says where.</exception>
    /// <exception cref="ArgumentException">A feature is not in the table, or was read as something else.</exception>
    /// <example><code>
    /// float[] inputs = TableEncoding.Regression(model.Attachments).EncodeInputs(CsvTable.Read("new.csv", new CsvOptions { Categories = ["ocean_proximity"] }));
    /// var values = new float[inputs.Length / HousePrice.InputSize];
    /// model.Predict(inputs, values);
    /// </code></example>
    public float[] EncodeInputs(CsvTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return _features.Encode(table);
    }

    /// <summary>Attaches the encoding to a model, which saves it with its weights.</summary>
    /// <param name="attachments">Of the model.</param>
    /// <exception cref="ArgumentException">The model has no room for it.</exception>
    public void AttachTo(ModelAttachments attachments) => AttachedJson.Set(attachments, Attachment, json =>
    {
        json.WriteStartObject();
        _features.Write(json, FeaturesKey);
        json.WriteStartObject(TargetKey);
        _target.Write(json);
        json.WriteEndObject();
        json.WriteEndObject();
    });

    /// <summary>Reads what <see cref="AttachTo"/> attached.</summary>
    internal static TableEncoding<TTarget> Of(ModelAttachments attachments, Func<JsonElement, TargetEncoding<TTarget>> readTarget) => AttachedJson.Get(
        attachments,
        Attachment,
        typeof(TTarget) == typeof(int) ? "the encoding of a table for a classifier" : "the encoding of a table for a regression",
        json =>
        {
            TargetEncoding<TTarget> target = readTarget(AttachedJson.Entry(json, TargetKey));
            return new TableEncoding<TTarget>(FeatureList.Read(AttachedJson.Entry(json, FeaturesKey), target.Columns), target);
        });
}
