namespace Roslearn.Display;

/// <summary>Writes a line for each finished epoch and each piece of advice, without colours: for files and pipes.</summary>
internal sealed class PlainLines(TextWriter output) : IProgress<TrainingProgress>
{
    /// <inheritdoc/>
    public void Report(TrainingProgress value)
    {
        foreach (Advice advice in value.Advice)
        {
            output.WriteLine(advice.ToString());
        }

        if (value is { IsEpochEnd: true, LastEpoch: { } epoch })
        {
            output.WriteLine(Figures.Count(epoch.Epoch, value.Epochs) + "  " + Figures.Of(epoch));
        }
    }
}
