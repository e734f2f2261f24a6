namespace Roslearn.Benchmarks.Kernels;

/// <summary>A piece of generated code to time.</summary>
/// <param name="Case">The model's case.</param>
/// <param name="Kernel">The generated method.</param>
/// <param name="Flops">Useful floating-point operations of a call; 0 where there is no product in it.</param>
/// <param name="Prepare">Makes its operands; the result is one call.</param>
public sealed record KernelEntry(string Case, string Kernel, double Flops, Func<Action> Prepare)
{
    /// <summary>Characters of the longest entry, with room to spare; the table cuts what is longer.</summary>
    public const int LongestName = 64;

    /// <summary>As it stands in the table and as <c>--filter</c> finds it.</summary>
    public override string ToString() => $"{Case} {Kernel}";
}
