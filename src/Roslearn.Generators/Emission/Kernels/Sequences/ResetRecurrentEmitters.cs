using Roslearn.Generators.Planning;

namespace Roslearn.Generators.Emission.Kernels;

/// <summary>The steps of a GRU that resets before the product: what is reset can be multiplied only when r is known.</summary>
internal sealed class ResetRecurrentForwardEmitter : KernelEmitter<ResetRecurrentForward>
{
    public override string TrailingArguments(KernelCall call) => "rows, work, first";

    protected override void Method(CodeWriter code, ResetRecurrentForward kernel)
    {
        using CodeWriter.Block method = Open(
            code,
            kernel,
            $"y [steps, rows, {kernel.Units}] from x [steps, rows, {kernel.Inputs}]. A distance of 0 between steps keeps the last one only. The state "
                + "before the first step lies one distance before it.",
            "ref float x, ref float weights, ref float bias, ref float recurrentWeights, ref float recurrentBias, ref float resetWeights, ref float resetBias, "
                + "ref float gates, ref float products, ref float resets, ref float proposals, ref float y, int steps, int time, int direction, int xStep, "
                + "int gatesStep, int productsStep, int resetsStep, int proposalsStep, int yStep, int rows, Workspace work, int first");
        code.Line($"work.StartState(ref y, -yStep, (steps - 1) * yStep, rows * {Literal.Of(Strides.Of(kernel.Units))});");
        code.Line("ref int lengths = ref work.Lengths[first];");
        using CodeWriter.Block each = code.Open("for (int step = 0; step < steps; step++)");
        code.Line(StepText.Declare("before", StepText.Before("y")));
        code.Line(StepText.Declare("sums", StepText.At("gates")));
        code.Line(StepText.Declare("product", StepText.At("products")));
        code.Line(StepText.Declare("reset", StepText.At("resets")));
        code.Line(StepText.Declare("proposal", StepText.At("proposals")));
        code.Line($"{kernel.InputProduct.Name}<TLane>(ref {StepText.At("x")}, ref weights, ref bias, ref sums, rows);");
        code.Line($"{kernel.StateProduct.Name}<TLane>(ref before, ref recurrentWeights, ref recurrentBias, ref product, rows);");
        code.Line($"{kernel.Gates.Name}<TLane>(ref sums, ref product, ref before, ref reset, rows);");
        code.Line($"{kernel.ResetProduct.Name}<TLane>(ref reset, ref resetWeights, ref resetBias, ref proposal, rows);");
        code.Line($"{kernel.State.Name}<TLane>(ref sums, ref proposal, ref before, ref {StepText.At("y")}, ref lengths, time + step * direction, rows);");
    }
}

/// <summary>Back through its steps. The gradient of what was reset is one step's alone; that of the state is carried from step to step.</summary>
internal sealed class ResetRecurrentGradientEmitter : KernelEmitter<ResetRecurrentGradient>
{
    public override string TrailingArguments(KernelCall call) => "rows, work, first";

    protected override void Method(CodeWriter code, ResetRecurrentGradient kernel)
    {
        using CodeWriter.Block method = Open(
            code,
            kernel,
            $"The gates and products of all steps become the gradients of their sums, from dy [steps, rows, {kernel.Units}].",
            "ref float gates, ref float products, ref float proposals, ref float y, ref float dy, ref float transposed, ref float resetTransposed, "
                + "ref float dstate, ref float dreset, ref float carried, int steps, int time, int direction, int gatesStep, int productsStep, "
                + "int proposalsStep, int yStep, int dyStep, int dstateStep, int dresetStep, int carriedStep, int rows, Workspace work, int first");
        string length = $"rows * {Literal.Of(Strides.Of(kernel.Units))}";
        code.Line($"MemoryMarshal.CreateSpan(ref dstate, {length}).Clear();");
        code.Line($"MemoryMarshal.CreateSpan(ref carried, {length}).Clear();");
        code.Line("ref int lengths = ref work.Lengths[first];");
        using CodeWriter.Block each = code.Open("for (int step = steps - 1; step >= 0; step--)");
        code.Line(StepText.Declare("before", StepText.Before("y")));
        code.Line(StepText.Declare("sums", StepText.At("gates")));
        code.Line(StepText.Declare("product", StepText.At("products")));
        code.Line(StepText.Declare("proposal", StepText.At("proposals")));
        code.Line(
            $"{kernel.State.Name}<TLane>(ref sums, ref product, ref proposal, ref before, ref {StepText.At("dy")}, ref dstate, ref carried, "
                + "ref lengths, time + step * direction, rows);");
        code.Line($"{kernel.ResetProduct.Name}<TLane>(ref proposal, ref resetTransposed, ref dreset, rows);");
        code.Line($"{kernel.Gates.Name}<TLane>(ref sums, ref product, ref before, ref dreset, ref carried, rows);");
        using CodeWriter.Block earlier = code.Open("if (step > 0)");
        code.Line($"{kernel.StateProduct.Name}<TLane>(ref product, ref transposed, ref dstate, rows);");
    }
}
