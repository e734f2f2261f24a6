namespace Roslearn.Generators.Emission.Kernels;

/// <summary>magnitude·sign(value) as C# over lanes; the sign of 0 is 0, as in PyTorch.</summary>
internal static class SignFormula
{
    /// <param name="magnitude">A lane, not negative.</param>
    /// <param name="value">A lane.</param>
    public static string Of(string magnitude, string value) =>
        $"TLane.SelectGreater(TLane.Abs({value}), TLane.Zero, TLane.CopySign({magnitude}, {value}), TLane.Zero)";
}
