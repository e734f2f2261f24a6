namespace Roslearn.Training;

/// <summary>From how many steps one is looked at: a function of sizes alone, so that the advice is the same on every machine and at every load.</summary>
internal static class SamplingInterval
{
    /// <summary>The share of a training's time that looking may take.</summary>
    private const double Budget = 0.015;

    // Rough times in nanoseconds, on the slow side for a look and on the fast side for a step.
    private const double FlopsPerNanosecond = 100;
    private const double UpdateOfFloat = 0.5;
    private const double Step = 200;
    private const double LookAtFloat = 0.5;
    private const double LookAtTensor = 60;
    private const double Look = 150;
    private const double KeepFloat = 0.3;

    /// <summary>A gradient of so many floats costs nothing to keep: it stays in the second-level cache.</summary>
    private const int FloatsKeptFree = 1 << 18;

    /// <summary>Steps from one look to the next.</summary>
    /// <param name="layout">The network.</param>
    /// <param name="rows">Examples of a step.</param>
    /// <param name="steps">Steps of an epoch.</param>
    /// <param name="sampledFloats">Parameters that a look reads.</param>
    public static int Of(NetworkLayout layout, int rows, int steps, int sampledFloats)
    {
        double step = Step + (3.0 * rows * layout.FlopsPerExample / FlopsPerNanosecond) + (layout.ParameterFloats * UpdateOfFloat);
        double look = Look + (layout.Tensors.Length * LookAtTensor) + (sampledFloats * LookAtFloat)
            + (Math.Max(0, layout.ParameterFloats - FloatsKeptFree) * KeepFloat);
        int affordable = (int)Math.Ceiling(look / (Budget * step));
        int enough = (steps + AdvisorLimits.SamplesPerEpoch - 1) / AdvisorLimits.SamplesPerEpoch;
        return Math.Max(1, Math.Max(affordable, enough));
    }
}
