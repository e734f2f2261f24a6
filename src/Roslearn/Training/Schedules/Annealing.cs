namespace Roslearn.Training;

/// <summary>Ways from one number to another.</summary>
internal static class Annealing
{
    /// <summary>Half a cosine: end + ½·(start − end)·(1 + cos(π·share)).</summary>
    /// <param name="start">The value at 0.</param>
    /// <param name="end">The value at 1.</param>
    /// <param name="share">From 0 to 1.</param>
    public static double Cosine(double start, double end, double share) => end + (0.5 * (start - end) * (1 + Math.Cos(Math.PI * share)));

    /// <summary>A straight line from <paramref name="start"/> at 0 to <paramref name="end"/> at 1 and beyond.</summary>
    public static double Linear(double start, double end, double share) => start + ((end - start) * Math.Min(share, 1));
}
