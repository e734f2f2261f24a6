using Roslearn.Generators.Planning;

namespace Roslearn.Generators.Emission.Kernels;

/// <summary>dγ or dβ: a line of the tiles' sums, added up.</summary>
internal sealed class TileSumEmitter : KernelEmitter<TileSum>
{
    protected override void Method(CodeWriter code, TileSum kernel)
    {
        using CodeWriter.Block method = Open(
            code,
            kernel,
            $"sums [{kernel.Features}] = Σ {(kernel.IsScale ? "dy·x̂" : "dy")} over the tiles of the batch.",
            "ref float statistics, ref float sums, int batch");
        string line = kernel.IsScale ? "ProductSums" : "GradientSums";
        code.Line(
            $"TileSums.Add<TLane>(ref statistics, FeatureRows.{line}, ref sums, {Literal.Of(Strides.Padded(kernel.Features))}, "
            + $"{Literal.Of(Strides.Of(kernel.Features))}, batch);");
    }
}
