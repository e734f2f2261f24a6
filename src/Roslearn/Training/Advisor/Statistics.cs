using System.Runtime.CompilerServices;

namespace Roslearn.Training;

/// <summary>Robust figures of a few numbers; those that are no numbers are left out.</summary>
internal static class Statistics
{
    /// <summary>The middle one, of two the lower; NaN if there is none. Puts the values in order.</summary>
    public static double Median(Span<double> values) => Quantile(values, 0.5);

    /// <summary>The one that this share of the values does not exceed; NaN if there is none. Puts the values in order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Quantile(Span<double> values, double share)
    {
        // NaN comes first.
        values.Sort();
        int bad = 0;
        while (bad < values.Length && double.IsNaN(values[bad]))
        {
            bad++;
        }

        return bad == values.Length ? double.NaN : values[bad + (int)((values.Length - bad - 1) * share)];
    }
}
