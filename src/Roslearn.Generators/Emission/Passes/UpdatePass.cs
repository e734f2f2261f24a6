using Roslearn.Generators.Emission.Kernels;
using Roslearn.Generators.Emission.Optimizers;
using Roslearn.Generators.Planning;

namespace Roslearn.Generators.Emission.Passes;

/// <summary>
/// The second half of a training step, cut into tasks of weight rows: weight gradient of a block, update of the block while
/// it is in the first-level cache, transposed copy of the block. Where the norm of the whole gradient must be known first, all
/// gradients are a pass of their own.
/// </summary>
internal static class UpdatePass
{
    /// <summary>Weight rows whose gradient, weights and optimizer state are handled together; measured equal from 8 to 32.</summary>
    private const int BlockRows = 16;

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
            string block = DeclareRows(code, matrix);
            using (code.Open($"for (; row < end; row += {block})"))
            {
                code.Line($"int rows = Math.Min({block}, end - row);");
                code.Line($"int at = {(matrix.Block.Offset == 0 ? "" : Literal.Of(matrix.Block.Offset) + " + ")}row * {Literal.Of(matrix.Block.Stride)};");
                Block(matrix, "at", $"rows * {Literal.Of(matrix.Block.Stride)}", $"row, rows, {Terms(matrix)}");
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
                Block(vector, Literal.Of(vector.Block.Offset), Literal.Of(vector.Block.Floats), Terms(vector));
            }
        }

        void Block(BlockUpdate block, string at, string count, string range)
        {
            if (makesGradients)
            {
                string operands = string.Concat(block.Operands.Select((operand, i) => $"ref {(i == 0 ? First(block, operand) : operand)}, "));
                code.Line($"{block.Gradient.Name}<TLane>({operands}ref Unsafe.Add(ref gradients, {at}), {range}{(block.Gradient.SumsSteps ? ", capacity" : "")});");
            }

            code.Line(updates
                ? Optimize(plan, at, count, block.IsWeight)
                : $"squares += Reduction.SumOfSquares<TLane>(ref Unsafe.Add(ref gradients, {at}), {count});");
        }
    }

    /// <summary>
    /// The rows that are handled together, as an expression. Of a gradient that sums over steps they are a whole task: it goes through far more memory
    /// than its weights are. So they are of a product that copies its operands first.
    /// </summary>
    private static string DeclareRows(CodeWriter code, BlockUpdate matrix)
    {
        string task = Literal.Of(UpdatePlanner.TaskRows), block = Literal.Of(BlockRows);
        if (matrix.Gradient.SumsSteps || matrix.Gradient is not DenseWeightGradient)
        {
            return matrix.Gradient.SumsSteps ? task : block;
        }

        code.Line($"int block = {RegisterTile.IsNarrow} ? {task} : {block};");
        return "block";
    }

    private static string First(BlockUpdate block, string operand) =>
        block.FirstShift == 0 ? operand : $"Unsafe.Add(ref {operand}, {Literal.Of(block.FirstShift)} * capacity)";

    /// <summary>How many terms the sum of a gradient has.</summary>
    private static string Terms(BlockUpdate block) => block.Terms is { } terms ? Literal.Of(terms) : "batch";

    /// <summary>Where weights are bounded after the update, only then their copies are made.</summary>
    private static bool IsConstrained(ExecutionPlan plan, TransposedBlock copy) =>
        plan.Constraints.Any(constraint => copy.Equals(constraint.Transposed));

    private static string Optimize(ExecutionPlan plan, string at, string count, bool isWeight)
    {
        IReadOnlyList<string> states = UpdateTable.Rule(plan.Optimizer.Optimizer).States;
        string arguments = string.Concat(states.Select((_, i) => i == 0
            ? $"ref Unsafe.Add(ref states, {at}), "
            : $"ref Unsafe.Add(ref states, {Literal.Of(i * plan.ParameterFloats)} + {at}), "));
        return $"{plan.Optimizer.Name}<TLane>(ref Unsafe.Add(ref weights, {at}), ref Unsafe.Add(ref gradients, {at}), "
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
