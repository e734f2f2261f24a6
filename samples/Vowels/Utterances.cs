using Roslearn;
using Roslearn.Data;

namespace Vowels;

/// <summary>Utterances of a table with a row for each step: series, speaker, step, 12 coefficients.</summary>
public static class Utterances
{
    private const int Steps = 29, Coefficients = 12, FirstCoefficient = 3;

    /// <summary>Reads them as sequences with their lengths.</summary>
    public static Dataset<float, int> Read(string path)
    {
        CsvSeries rows = CsvSeries.From(CsvTable.Read(path), [.. Enumerable.Range(0, FirstCoefficient + Coefficients).Select(i => (CsvColumn)i)]);
        var inputs = new List<float>();
        List<int> speakers = [], lengths = [];
        float series = -1;
        for (int i = 0; i < rows.Count; i++)
        {
            if (rows[i][0] != series)
            {
                Pad();
                series = rows[i][0];
                speakers.Add((int)rows[i][1] - 1);
                lengths.Add(0);
            }

            inputs.AddRange(rows[i][FirstCoefficient..]);
            lengths[^1]++;
        }

        Pad();
        return new Dataset<float, int>([.. inputs], [.. speakers]).WithLengths([.. lengths]);

        void Pad() => inputs.AddRange(new float[(speakers.Count * Steps * Coefficients) - inputs.Count]);
    }
}
