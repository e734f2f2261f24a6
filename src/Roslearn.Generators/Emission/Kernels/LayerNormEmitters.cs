using Roslearn.Generators.Planning;

namespace Roslearn.Generators.Emission.Kernels;

/// <summary>y = γ·(x − mean) / √(variance + ε) + β over the features of each row.</summary>
internal sealed class LayerNormForwardEmitter : KernelEmitter<LayerNormForward>
{
    public override string TrailingArguments(KernelCall call) => "rows" + FeatureText.Numbers(call);

    protected override void Method(CodeWriter code, LayerNormForward kernel)
    {
        FeatureLayout layout = kernel.Layout;
        string kept = kernel.IsTraining ? "ref float normalized, ref float scales, " : "";
        using CodeWriter.Block method = Open(
            code,
            kernel,
            $"y {FeatureText.Shape(layout)} = γ·x̂ + β, x̂ = (x − mean) / √(variance + ε) over the features{(kernel.IsTraining ? "; x̂ and 1/√(variance + ε) are kept" : "")}.",
            $"ref float x, ref float weight, ref float bias, {kept}ref float y, int rows, float epsilon");
        using CodeWriter.Block vectors = LayerNormLoop.Open(code, layout);
        string call = $"LayerNormalization.Normalize<TLane>(ref Unsafe.Add(ref x, at), ref weight, ref bias, "
            + $"ref Unsafe.Add(ref {(kernel.IsTraining ? "normalized" : "y")}, at), ref Unsafe.Add(ref y, at), {Literal.Of(layout.Features)}, epsilon);";
        code.Line(kernel.IsTraining ? $"{LayerNormLoop.Scale(layout)} = {call}" : call);
    }
}

/// <summary>Σ dy and Σ dy·x̂ of each tile.</summary>
internal sealed class LayerNormSumsEmitter : KernelEmitter<LayerNormSums>
{
    protected override void Method(CodeWriter code, LayerNormSums kernel)
    {
        using CodeWriter.Block method = Open(
            code,
            kernel,
            $"statistics = Σ dy and Σ dy·x̂ of each tile of dy and x̂ {FeatureText.Shape(kernel.Layout)}.",
            "ref float dy, ref float normalized, ref float statistics, int rows");
        code.Line($"TileSums.Products<TLane>(ref dy, ref normalized, ref statistics, rows, {FeatureText.Rows(kernel.Layout)});");
    }
}

/// <summary>dx = (g − mean(g) − x̂·mean(g·x̂)) / σ, g = γ·dy.</summary>
internal sealed class LayerNormInputGradientEmitter : KernelEmitter<LayerNormInputGradient>
{
    protected override void Method(CodeWriter code, LayerNormInputGradient kernel)
    {
        FeatureLayout layout = kernel.Layout;
        using CodeWriter.Block method = Open(
            code,
            kernel,
            $"dx {FeatureText.Shape(layout)} = (g − mean(g) − x̂·mean(g·x̂)) / √(variance + ε), g = γ·dy, the means over the features.",
            "ref float dy, ref float weight, ref float normalized, ref float scales, ref float dx, int rows");
        using CodeWriter.Block vectors = LayerNormLoop.Open(code, layout);
        code.Line(
            $"LayerNormalization.InputGradient<TLane>(ref Unsafe.Add(ref dy, at), ref weight, ref Unsafe.Add(ref normalized, at), "
            + $"{LayerNormLoop.Scale(layout)}, ref Unsafe.Add(ref dx, at), {Literal.Of(layout.Features)});");
    }
}
