using Roslearn;
using Roslearn.Data;

namespace Forecast;

/// <summary>
/// One series: the last fifth is the test part. What is learned is the change from the last value; forecasts are compared with the last value and
/// with the value of a season ago, in the series' own unit.
/// </summary>
/// <param name="Name">For the table.</param>
/// <param name="Series">The measurements; the first is forecast.</param>
/// <param name="Steps">Points that a model reads.</param>
/// <param name="Season">Points of a season.</param>
/// <param name="Back">From the scale that is learned to the series' own unit.</param>
public sealed record ForecastTask(string Name, CsvSeries Series, int Steps, int Season, Func<double, double> Back)
{
    private const double TestShare = 0.2;

    /// <summary>Root mean squared errors over the test part.</summary>
    public (double Model, double LastValue, double Season) Run(IModel<float, float> model)
    {
        int cut = (int)(Series.Count * (1 - TestShare));
        model.Train(Changes(Series.Slice(0, cut)));
        int first = cut - Steps;
        Dataset<float, float> test = Changes(Series.Slice(first, Series.Count - first));
        double squares = 0, lastSquares = 0, seasonSquares = 0;
        var change = new float[1];
        for (int i = 0; i < test.Count; i++)
        {
            int target = cut + i;
            double actual = Back(Series[target][0]), last = Series[target - 1][0];
            model.Predict(test.Input(i), change);
            squares += Square(Back(last + change[0]) - actual);
            lastSquares += Square(Back(last) - actual);
            seasonSquares += Square(Back(Series[target - Season][0]) - actual);
        }

        return (Math.Sqrt(squares / test.Count), Math.Sqrt(lastSquares / test.Count), Math.Sqrt(seasonSquares / test.Count));
    }

    private Dataset<float, float> Changes(CsvSeries part)
    {
        Dataset<float, float> windows = part.Windows(Steps);
        int size = Steps * part.Columns.Count;
        var inputs = new float[windows.Count * size];
        var targets = new float[windows.Count];
        for (int i = 0; i < windows.Count; i++)
        {
            windows.Input(i).CopyTo(inputs.AsSpan(i * size));
            targets[i] = windows.Target(i) - inputs[((i + 1) * size) - part.Columns.Count];
        }

        return new Dataset<float, float>(inputs, targets, windows.Count);
    }

    private static double Square(double value) => value * value;
}
