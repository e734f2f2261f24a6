using Roslearn.Generators.Planning;

namespace Roslearn.Generators.Emission.Kernels;

/// <summary>Back-propagation through time: the cell's gradients in place of its sums, then the product that hands them to the step before.</summary>
internal sealed class RecurrentGradientEmitter : KernelEmitter<RecurrentGradient>
{
    public override string TrailingArguments(KernelCall call) => "rows, work, first";

    protected override void Method(CodeWriter code, RecurrentGradient kernel)
    {
        bool hasCells = Recurrence.HasCells(kernel.Cell), hasProducts = Recurrence.KeepsProducts(kernel.Cell);
        string products = hasProducts ? "ref float products, " : "", productsStep = hasProducts ? "int productsStep, " : "";
        string cells = hasCells ? "ref float cells, ref float dcells, " : "", cellsStep = hasCells ? "int cellsStep, int dcellsStep, " : "";
        using CodeWriter.Block method = Open(
            code,
            kernel,
            $"The gates of all steps become the gradients of their sums, from dy [steps, rows, {kernel.Units}].",
            $"ref float gates, {products}{cells}ref float y, ref float dy, ref float transposed, ref float dstate, ref float carried, "
                + $"int steps, int time, int direction, int gatesStep, {productsStep}{cellsStep}int yStep, int dyStep, int dstateStep, int carriedStep, "
                + "int rows, Workspace work, int first");
        string length = $"rows * {Literal.Of(Strides.Of(kernel.Units))}";
        code.Line($"MemoryMarshal.CreateSpan(ref dstate, {length}).Clear();");
        code.Line($"MemoryMarshal.CreateSpan(ref carried, {length}).Clear();");
        if (hasCells)
        {
            code.Line($"MemoryMarshal.CreateSpan(ref dcells, {length}).Clear();");
        }

        code.Line("ref int lengths = ref work.Lengths[first];");
        using CodeWriter.Block each = code.Open("for (int step = steps - 1; step >= 0; step--)");
        code.Line(StepText.Declare("sums", StepText.At("gates")));
        if (hasProducts)
        {
            code.Line(StepText.Declare("product", StepText.At("products")));
        }

        string memory = hasCells ? $"ref {StepText.Before("cells")}, ref {StepText.At("cells")}, ref dcells, " : "";
        code.Line(
            $"{kernel.Step.Name}<TLane>(ref sums, {(hasProducts ? "ref product, " : "")}{memory}ref {StepText.Before("y")}, "
            + $"ref {StepText.At("y")}, ref {StepText.At("dy")}, ref dstate, ref carried, ref lengths, time + step * direction, rows);");
        using CodeWriter.Block earlier = code.Open("if (step > 0)");
        code.Line($"{kernel.StateGradient.Name}<TLane>(ref {(hasProducts ? "product" : "sums")}, ref transposed, ref dstate, rows);");
    }
}
