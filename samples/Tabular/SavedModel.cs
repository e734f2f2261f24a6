using Roslearn;
using Roslearn.Data;

namespace Tabular;

/// <summary>A model that knows how its table was read: what another program needs to classify new rows is one file.</summary>
internal static class SavedModel
{
    /// <summary>Trains on four fifths of the rows, saves, loads, and classifies the others with the encoding that was saved along.</summary>
    /// <param name="table">The classes are in the last column.</param>
    public static void Show(CsvTable table)
    {
        (CsvTable train, CsvTable test) = table.Split(0.8, seed: 1);
        TableEncoding<int> encoding = TableEncoding.Classification(train, ^1);
        var model = new WineClassifier(seed: 1);
        model.Train(encoding.Encode(train));
        encoding.AttachTo(model.Attachments);
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            model.Save(path);
            WineClassifier loaded = WineClassifier.Load(path);
            Evaluation evaluation = loaded.Evaluate(TableEncoding.Classification(loaded.Attachments).Encode(test));
            Console.WriteLine($"wine, saved and loaded: accuracy {evaluation.Accuracy:F4} on {test.Count} rows that were not learned");
        }
        finally
        {
            File.Delete(path);
        }
    }
}
