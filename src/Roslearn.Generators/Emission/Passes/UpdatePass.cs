using Roslearn.Generators.Emission.Optimizers;
using Roslearn.Generators.Planning;

namespace Roslearn.Generators.Emission.Passes;

/// <summary>
/// The second half of a training step, cut into tasks of weight rows: weight gradient of a block, update of the block while
/// it is in the first-level cache, transposed copy of the block. Where the norm of the whole gradient must be known first, all
/// gradients are a pass of their own. Otherwise the blocks of a task of a large weight put their gradients one after the other into the place of the
/// first, unless somebody looks at them after the step: a gradient of megabytes, written but not read again, took 3 to 5 % of a step.
/// </summary>
internal static class UpdatePass
{
    /// <summary>The gradients of a weight of 256 KB and more go to one place, block after block; smaller ones stay in the second-level cache, and it makes no difference.</summary>
    private const int FewestSharing = 1 << 16;

    public static void Emit(CodeWriter code, ExecutionPlan plan)
    {
        if (plan.IsGradientFirst)
        {
            Method(code, plan, "Differentiate", makesGradients: true, updates: false);
            code.Line();
        }

        Method(code, plan, "Update", makesGradients: !plan.IsGradientFirst, updates: true);
        code.Line();
        Refresh(code, plan);
    }

    private static void Method(CodeWriter code, ExecutionPlan plan, string name, bool makesGradients, bool updates)
    {
        PassEmitter.Dispatch(code, name, "Workspace work, int task", "work, task");
        code.Line();
        code.Line(Names.KernelAttribute);
        code.Line($"private void {name}<TLane>(Workspace work, int task)");
        using CodeWriter.Block body = code.Open("    " + Names.LaneConstraint);
        if (makesGradients)
        {
            code.Line("int batch = work.Rows;");
            code.Line("const int first = 0;");
            PassEmitter.Operands(
                code, plan, plan.Training.Workspace, plan.Updates.SelectMany(update => update.Blocks).SelectMany(block => block.Operands));
        }

        if (makesGradients && updates && plan.Updates.Any(update => update.Matrix is { } matrix && SharesPlace(matrix)))
        {
            code.Line("bool keepsGradient = work.KeepsGradient;");
        }

        code.Line("ref float gradients = ref Gradients.Start;");
        if (updates)
        {
            code.Line("ref float scalars = ref MemoryMarshal.GetArrayDataReference(work.UpdateScalars);");
            code.Line("ref float weights = ref Parameters.Start;");
            code.Line("ref float states = ref OptimizerState.Start;");
            if (plan.Transposed.Any(copy => !IsConstrained(plan, copy)))
            {
                code.Line("ref float transposed = ref Transposed.Start;");
            }
        }
        else
        {
            code.Line("double squares = 0;");
        }

        foreach (LayerUpdate update in plan.Updates)
        {
            code.Line();
            Layer(code, plan, update, makesGradients, updates);
        }
    }

    private static void Layer(CodeWriter code, ExecutionPlan plan, LayerUpdate update, bool makesGradients, bool updates)
    {
        code.Line("// " + PassEmitter.Comment(plan, update.Layer));
        using CodeWriter.Block layer = code.Open($"if (task < {Literal.Of(update.FirstTask + update.Tasks)})");
        if (update.Matrix is { } matrix)
        {
            code.Line($"int row = {PassEmitter.TaskFrom(update.FirstTask)} * {Literal.Of(UpdatePlanner.TaskRows)};");
            code.Line($"int end = Math.Min(row + {Literal.Of(UpdatePlanner.TaskRows)}, {Literal.Of(matrix.Block.Rows)});");
            if (update.Vectors.Count > 0)
            {
                using CodeWriter.Block first = code.Open("if (row == 0)");
                Vectors();
            }

            code.Line();
            bool shares = makesGradients && updates && SharesPlace(matrix);
            if (shares)
            {
                code.Line("int start = row;");
            }

            using (code.Open($"for (; row < end; row += {Literal.Of(matrix.BlockRows)})"))
            {
                code.Line($"int rows = Math.Min({Literal.Of(matrix.BlockRows)}, end - row);");
                code.Line($"int at = {(matrix.Block.Offset == 0 ? "" : Literal.Of(matrix.Block.Offset) + " + ")}row * {Literal.Of(matrix.Block.Stride)};");
                if (shares)
                {
                    code.Line($"int to = keepsGradient ? at : {PassEmitter.Sum(matrix.Block.Offset, $"start * {Literal.Of(matrix.Block.Stride)}")};");
                }

                Block(matrix, "at", shares ? "to" : "at", $"rows * {Literal.Of(matrix.Block.Stride)}", $"row, rows, {Terms(matrix)}");
                if (updates && matrix.Transposed is { } copy && !IsConstrained(plan, copy))
                {
                    code.Line(Transpose(matrix.Block, copy, "row", "at", "rows"));
                }
            }

            code.Line();
        }
        else
        {
            Vectors();
            code.Line();
        }

        if (!updates)
        {
            code.Line("work.GradientSquares[task] = squares;");
        }

        code.Line("return;");

        void Vectors()
        {
            foreach (BlockUpdate vector in update.Vectors)
            {
                string offset = Literal.Of(vector.Block.Offset);
                Block(vector, offset, offset, Literal.Of(vector.Block.Floats), Terms(vector));
            }
        }

        void Block(BlockUpdate block, string at, string gradient, string count, string range)
        {
            if (makesGradients)
            {
                string operands = string.Concat(block.Operands.Select((operand, i) => $"ref {(i == 0 ? First(block, operand) : operand)}, "));
                code.Line($"{block.Gradient.Name}<TLane>({operands}ref Unsafe.Add(ref gradients, {gradient}), {range}{(block.Gradient.SumsSteps ? ", capacity" : "")});");
            }

            code.Line(updates
                ? Optimize(plan, at, gradient, count, block.IsWeight)
                : $"squares += Reduction.SumOfSquares<TLane>(ref Unsafe.Add(ref gradients, {gradient}), {count});");
        }
    }

    /// <summary>Whether the blocks of a task have one place for their gradients.</summary>
    private static bool SharesPlace(BlockUpdate matrix) =>
        matrix.Block.Floats >= FewestSharing && matrix.BlockRows < Math.Min(UpdatePlanner.TaskRows, matrix.Block.Rows);

    private static string First(BlockUpdate block, string operand) =>
        block.FirstShift == 0 ? operand : $"Unsafe.Add(ref {operand}, {Literal.Of(block.FirstShift)} * capacity)";

    /// <summary>How many terms the sum of a gradient has.</summary>
    private static string Terms(BlockUpdate block) => block.Terms is { } terms ? Literal.Of(terms) : "batch";

    /// <summary>Where weights are bounded after the update, only then their copies are made.</summary>
    private static bool IsConstrained(ExecutionPlan plan, TransposedBlock copy) =>
        plan.Constraints.Any(constraint => copy.Equals(constraint.Transposed));

    private static string Optimize(ExecutionPlan plan, string at, string gradient, string count, bool isWeight)
    {
        IReadOnlyList<string> states = UpdateTable.Rule(plan.Optimizer.Optimizer).States;
        string arguments = string.Concat(states.Select((_, i) => i == 0
            ? $"ref Unsafe.Add(ref states, {at}), "
            : $"ref Unsafe.Add(ref states, {Literal.Of(i * plan.ParameterFloats)} + {at}), "));
        return $"{plan.Optimizer.Name}<TLane>(ref Unsafe.Add(ref weights, {at}), ref Unsafe.Add(ref gradients, {gradient}), "
            + $"{arguments}{count}, ref scalars, isWeight: {(isWeight ? "true" : "false")});";
    }

    private static string Transpose(ParameterBlock weights, TransposedBlock copy, string row, string at, string rows)
    {
        string to = copy.Offset == 0 ? row : $"{Literal.Of(copy.Offset)} + {row}";
        return $"Transpose.Copy(ref Unsafe.Add(ref weights, {at}), {Literal.Of(weights.Stride)}, "
            + $"ref Unsafe.Add(ref transposed, {to}), {Literal.Of(copy.Stride)}, {rows}, {Literal.Of(copy.Rows)});";
    }

    private static void Refresh(CodeWriter code, ExecutionPlan plan)
    {
        using CodeWriter.Block body = code.Open("public override void RefreshTransposed()");
        if (plan.Transposed.Count == 0)
        {
            return;
        }

        code.Line("ref float weights = ref Parameters.Start;");
        code.Line("ref float transposed = ref Transposed.Start;");
        foreach (BlockUpdate update in plan.Updates.SelectMany(update => update.Blocks).Where(block => block.Transposed is not null))
        {
            code.Line(Transpose(update.Block, update.Transposed!, "0", Literal.Of(update.Block.Offset), Literal.Of(update.Block.Rows)));
        }

        TablePass.Refresh(code, plan);
    }
}
