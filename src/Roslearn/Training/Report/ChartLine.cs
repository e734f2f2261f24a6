namespace Roslearn.Training;

/// <summary>One line of a chart.</summary>
/// <param name="Name">In the legend.</param>
/// <param name="Style">The class that colours it.</param>
/// <param name="Values">A value for each epoch; where there is none, or none that is finite, the line has a gap.</param>
internal sealed record ChartLine(string Name, string Style, double?[] Values)
{
    /// <summary>The values that can be drawn.</summary>
    public IEnumerable<double> Finite => Values.OfType<double>().Where(double.IsFinite);
}
