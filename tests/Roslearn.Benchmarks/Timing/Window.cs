namespace Roslearn.Benchmarks.Timing;

/// <summary>One measured stretch of steps.</summary>
/// <param name="Steps">Steps done in it.</param>
/// <param name="Seconds">Its length.</param>
/// <param name="Disturbance">The share of it that somebody else had the processor.</param>
/// <param name="PeakGigaFlops">What one core could do just before.</param>
internal readonly record struct Window(long Steps, double Seconds, double Disturbance, double PeakGigaFlops)
{
    private const double CleanLimit = 0.03;

    public double Microseconds => Seconds * 1e6 / Steps;

    /// <summary>Nobody else to speak of.</summary>
    public bool IsClean => Disturbance <= CleanLimit;
}
