using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Roslearn.Numerics;

namespace Roslearn.Benchmarks.Timing;

/// <summary>
/// The peak: how many multiply-adds a core does right now with its widest vectors. The clock of a virtual machine moves, so that
/// shares of the peak mean something only when it is probed next to what they are shares of.
/// </summary>
internal static class FmaProbe
{
    /// <summary>Two units of a latency of 4 cycles need at least 8 independent sums; 12 are at the peak.</summary>
    private const int Sums = 12;

    private const int Rounds = 20000;

    private static float s_sink;

    /// <summary>GFLOP/s of one core, the better of two short runs; a multiply-add counts two.</summary>
    public static double Measure() => Math.Max(Run(), Run());

    private static double Run() =>
        Vector512.IsHardwareAccelerated ? Run<Lane512>() : Vector256.IsHardwareAccelerated ? Run<Lane256>() : Run<Lane128>();

    private static double Run<TLane>()
        where TLane : struct, ILane<TLane>
    {
        long start = Stopwatch.GetTimestamp();
        s_sink += MultiplyAdd<TLane>(Rounds);
        return 2e-9 * Rounds * Sums * TLane.Count / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static float MultiplyAdd<TLane>(int rounds)
        where TLane : struct, ILane<TLane>
    {
        TLane x = TLane.Broadcast(0.99999f), y = TLane.Broadcast(1e-7f);
        TLane s0 = x, s1 = y, s2 = x, s3 = y, s4 = x, s5 = y, s6 = x, s7 = y, s8 = x, s9 = y, s10 = x, s11 = y;
        for (int i = 0; i < rounds; i++)
        {
            s0 = TLane.MultiplyAdd(s0, x, y);
            s1 = TLane.MultiplyAdd(s1, x, y);
            s2 = TLane.MultiplyAdd(s2, x, y);
            s3 = TLane.MultiplyAdd(s3, x, y);
            s4 = TLane.MultiplyAdd(s4, x, y);
            s5 = TLane.MultiplyAdd(s5, x, y);
            s6 = TLane.MultiplyAdd(s6, x, y);
            s7 = TLane.MultiplyAdd(s7, x, y);
            s8 = TLane.MultiplyAdd(s8, x, y);
            s9 = TLane.MultiplyAdd(s9, x, y);
            s10 = TLane.MultiplyAdd(s10, x, y);
            s11 = TLane.MultiplyAdd(s11, x, y);
        }

        Span<float> total = stackalloc float[16];
        TLane sum = s0 + s1 + s2 + s3 + s4 + s5 + s6 + s7 + s8 + s9 + s10 + s11;
        sum.Store(ref MemoryMarshal.GetReference(total));
        return total[0];
    }
}
