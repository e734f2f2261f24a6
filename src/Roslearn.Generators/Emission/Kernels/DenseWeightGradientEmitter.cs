using Roslearn.Generators.Planning;

namespace Roslearn.Generators.Emission.Kernels;

/// <summary>dW = xᵀ·dy for some rows of W: x is read along the batch, so nothing is transposed.</summary>
internal sealed class DenseWeightGradientEmitter : KernelEmitter<DenseWeightGradient>
{
    /// <summary>
    /// Steps are summed in groups of about so many places: three lanes of these are half of the first-level cache, and all row tiles of a task read
    /// them from there. Over all 2,048 places at once each row tile read its 4 MB of dy from the third level (80 % of the multiply-add peak).
    /// </summary>
    private const int GroupPlaces = 128;

    protected override void Method(CodeWriter code, DenseWeightGradient kernel)
    {
        int outputs = Strides.Of(kernel.Outputs), rowOfB = Strides.Of(kernel.Columns);
        using CodeWriter.Block method = Open(
            code,
            kernel,
            $"c [rows of {kernel.Inputs}, {kernel.Outputs}] = dW = xᵀ·dy from a row on{Over(kernel)}: a is x [batch, {kernel.Inputs}], b is dy [batch, {Of(kernel.Outputs, kernel.Columns)}].",
            "ref float a, ref float b, ref float c, int start, int rows, int batch" + (kernel.SumsSteps ? ", int capacity" : ""));
        code.Line("a = ref Unsafe.Add(ref a, start);");
        var tile = new RegisterTile(
            Strides.Padded(kernel.Outputs),
            "batch",
            RowStepA: 1,
            StepA: Strides.Of(kernel.Inputs),
            StepB: rowOfB,
            RowStepC: outputs,
            Start: null,
            Finish: (sum, _) => sum);
        if (!kernel.SumsSteps)
        {
            tile.Emit(code);
            return;
        }

        // The sums go on from what the steps before left, so that the bits are those of one sum over all.
        code.Line($"MemoryMarshal.CreateSpan(ref c, rows * {Literal.Of(outputs)}).Clear();");
        RegisterTile over = tile with { Blocks = Literal.Of(kernel.Steps), BlockRows = "capacity", Accumulates = true };
        over.EmitNarrow(code);
        code.Line($"int group = Math.Max(1, {Literal.Of(GroupPlaces)} / batch);");
        using CodeWriter.Block groups = code.Open($"for (int first = 0; first < {Literal.Of(kernel.Steps)}; first += group)");
        code.Line($"int steps = Math.Min(group, {Literal.Of(kernel.Steps)} - first);");
        (over with { Blocks = "steps" }).EmitTiles(code);
        code.Line($"a = ref Unsafe.Add(ref a, group * capacity * {Literal.Of(Strides.Of(kernel.Inputs))});");
        code.Line($"b = ref Unsafe.Add(ref b, group * capacity * {Literal.Of(rowOfB)});");
    }

    private static string Over(DenseWeightGradient kernel) => kernel.SumsSteps ? $", summed over {Literal.Of(kernel.Steps)} steps" : "";
}
