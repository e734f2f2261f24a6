using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Roslearn.Training;

/// <summary>What makes up for running means that start at zero (Kingma and Ba 2015, section 3).</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class BiasCorrection
{
    /// <summary>Where exp of its negative is below half a unit in the last place of 1.</summary>
    private const double Saturation = 45;

    /// <summary>1 − β^step. Once the power is too small to change 1 it is not computed: underflowing powers take longest, and a step of a tiny network 100 ns.</summary>
    /// <param name="beta">In [0, 1).</param>
    /// <param name="step">From 1.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Of(double beta, long step) =>
        step * (1 - beta) > Saturation ? 1 : 1 - Math.Pow(beta, step);
}
