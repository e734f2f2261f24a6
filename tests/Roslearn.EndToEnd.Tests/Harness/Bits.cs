using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace EndToEnd.Harness;

/// <summary>Floats to the bit: -0 is not 0, and one NaN is not another.</summary>
public static class Bits
{
    /// <summary>A copy, to compare with.</summary>
    public static int[] Of(ReadOnlySpan<float> values) => MemoryMarshal.Cast<float, int>(values).ToArray();

    /// <summary>The same for all values, on little-endian machines.</summary>
    public static string Hash(IEnumerable<float> values) =>
        Convert.ToHexString(SHA256.HashData(MemoryMarshal.AsBytes<float>(values.ToArray())))[..16];

    /// <summary>A copy of everything that a step of a training changes.</summary>
    public static int[] OfTraining(GeneratedModel model) =>
        [.. Of(model.ParameterArena), .. Of(model.TransposedArena), .. Of(model.GradientArena), .. Of(model.StateArena)];
}
