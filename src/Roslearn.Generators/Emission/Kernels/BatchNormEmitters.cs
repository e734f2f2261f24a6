using Roslearn.Generators.Planning;

namespace Roslearn.Generators.Emission.Kernels;

/// <summary>The moments of each tile.</summary>
internal sealed class BatchMomentsEmitter : KernelEmitter<BatchMoments>
{
    protected override void Method(CodeWriter code, BatchMoments kernel)
    {
        using CodeWriter.Block method = Open(
            code, kernel, $"statistics = the moments of each tile of x {FeatureText.Shape(kernel.Layout)}.", "ref float x, ref float statistics, int rows");
        code.Line($"BatchNormalization.Moments<TLane>(ref x, ref statistics, rows, {FeatureText.Rows(kernel.Layout)});");
    }
}

/// <summary>y = γ·(x − mean) / √(variance + ε) + β with the moments of the batch.</summary>
internal sealed class BatchNormForwardEmitter : KernelEmitter<BatchNormForward>
{
    public override string TrailingArguments(KernelCall call) => "rows, first, work.Rows" + FeatureText.Numbers(call);

    protected override void Method(CodeWriter code, BatchNormForward kernel)
    {
        using CodeWriter.Block method = Open(
            code,
            kernel,
            $"y {FeatureText.Shape(kernel.Layout)} = γ·(x − mean) / √(variance + ε) + β over the batch, whose first rows move the running statistics.",
            "ref float x, ref float weight, ref float bias, ref float mean, ref float variance, ref float statistics, ref float y, int rows, int first, int batch, float epsilon, float momentum");
        code.Line("BatchNormalization.Normalize<TLane>(");
        code.Line("    ref x, ref weight, ref bias, ref mean, ref variance, ref statistics, ref y, rows, first, batch,");
        code.Line($"    {FeatureText.Rows(kernel.Layout)}, epsilon, momentum);");
    }
}

/// <summary>The same with the running statistics.</summary>
internal sealed class BatchNormPredictionEmitter : KernelEmitter<BatchNormPrediction>
{
    public override string TrailingArguments(KernelCall call) => "rows" + FeatureText.Numbers(call);

    protected override void Method(CodeWriter code, BatchNormPrediction kernel)
    {
        using CodeWriter.Block method = Open(
            code,
            kernel,
            $"y {FeatureText.Shape(kernel.Layout)} = γ·(x − mean) / √(variance + ε) + β with the running statistics.",
            "ref float x, ref float weight, ref float bias, ref float mean, ref float variance, ref float y, int rows, float epsilon");
        code.Line($"BatchNormalization.Predict<TLane>(ref x, ref weight, ref bias, ref mean, ref variance, ref y, rows, {FeatureText.Rows(kernel.Layout)}, epsilon);");
    }
}

/// <summary>Σ dy and Σ dy·x̂ of each tile.</summary>
internal sealed class BatchNormSumsEmitter : KernelEmitter<BatchNormSums>
{
    protected override void Method(CodeWriter code, BatchNormSums kernel)
    {
        using CodeWriter.Block method = Open(
            code,
            kernel,
            $"statistics = Σ dy and Σ dy·x̂ of each tile of dy and x {FeatureText.Shape(kernel.Layout)}.",
            "ref float dy, ref float x, ref float statistics, int rows");
        code.Line($"BatchNormalization.GradientSums<TLane>(ref dy, ref x, ref statistics, rows, {FeatureText.Rows(kernel.Layout)});");
    }
}

/// <summary>dx = γ/σ·(dy − mean(dy) − x̂·mean(dy·x̂)).</summary>
internal sealed class BatchNormInputGradientEmitter : KernelEmitter<BatchNormInputGradient>
{
    public override string TrailingArguments(KernelCall call) => "rows, first, work.Rows";

    protected override void Method(CodeWriter code, BatchNormInputGradient kernel)
    {
        using CodeWriter.Block method = Open(
            code,
            kernel,
            $"dx {FeatureText.Shape(kernel.Layout)} = γ/σ·(dy − mean(dy) − x̂·mean(dy·x̂)), the means over the batch.",
            "ref float dy, ref float x, ref float weight, ref float statistics, ref float dx, int rows, int first, int batch");
        code.Line($"BatchNormalization.InputGradient<TLane>(ref dy, ref x, ref weight, ref statistics, ref dx, rows, first, batch, {FeatureText.Rows(kernel.Layout)});");
    }
}
