using Roslearn.Generators.Emission.Kernels;
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
        bool isHalved = plan.HalfViews.Count > 0;
        if (isHalved)
        {
            // Two threads that share the tasks in order have one half each.
            string second = Literal.Of(plan.FirstTasks);
            code.Line("// Tasks for left halves come first, then those for whole layers, then those for right halves.");
            code.Line($"int half = task < {second} ? 0 : 1;");
            code.Line($"task -= half * {second};");
        }

        if (makesGradients)
        {
            code.Line("int batch = work.Rows;");
            code.Line("const int first = 0;");
            PassEmitter.Operands(
                code, plan, plan.Training.Workspace, plan.Updates.SelectMany(update => update.Blocks).SelectMany(block => block.Operands), isHalved);
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

            string block = DeclareRows(code, update.IsHalved, matrix);
            using (code.Open($"for (; row < end; row += {block})"))
            {
                code.Line($"int rows = Math.Min({block}, end - row);");
                code.Line($"int at = {PassEmitter.Sum(Start(update, matrix), $"row * {Literal.Of(matrix.Block.Stride)}")};");
                if (shares)
                {
                    code.Line($"int to = keepsGradient ? at : {PassEmitter.Sum(Start(update, matrix), $"start * {Literal.Of(matrix.Block.Stride)}")};");
                }

                Block(matrix, "at", shares ? "to" : "at", $"rows * {Literal.Of(matrix.Block.Stride)}", $"row, rows, {Terms(matrix)}");
                if (updates && matrix.Transposed is { } copy && !IsConstrained(plan, copy))
                {
                    code.Line(Transpose(update, copy, "row", "at", "rows"));
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
            code.Line($"work.GradientSquares[{(plan.HalfViews.Count > 0 ? $"half * {Literal.Of(plan.FirstTasks)} + " : "")}task] = squares;");
        }

        code.Line("return;");

        void Vectors()
        {
            foreach (BlockUpdate vector in update.Vectors)
            {
                string start = Start(update, vector);
                Block(vector, start, start, Literal.Of(vector.Block.Floats), Terms(vector));
            }
        }

        void Block(BlockUpdate block, string at, string gradient, string count, string range)
        {
            if (makesGradients)
            {
                string operands = string.Concat(block.Operands.Select((operand, i) => $"ref {(i == 0 && block.FirstShift != 0 ? Shifted(block, operand) : PassEmitter.Operand(plan, operand))}, "));
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

    /// <summary>The rows that are handled together, as an expression: a whole task also where the product copies its operands first.</summary>
    private static string DeclareRows(CodeWriter code, bool isHalved, BlockUpdate matrix)
    {
        string block = Literal.Of(matrix.BlockRows), task = Literal.Of(UpdatePlanner.TaskRows);
        if (block == task || isHalved || matrix.Gradient is not DenseWeightGradient)
        {
            return block;
        }

        code.Line($"int block = {RegisterTile.IsNarrow} ? {task} : {block};");
        return "block";
    }

    /// <summary>Where a parameter of the layer begins, or the half of it at hand.</summary>
    private static string Start(LayerUpdate update, BlockUpdate block) =>
        update.IsHalved
            ? PassEmitter.Sum(block.Block.Offset, $"half * {Literal.Of(block.Block.Floats)}")
            : Literal.Of(block.Block.Offset);

    private static string Shifted(BlockUpdate block, string operand) => $"Unsafe.Add(ref {operand}, {Literal.Of(block.FirstShift)} * capacity)";

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

    /// <summary>
    /// Copies rows of weights into columns of the copy. Of a layer that is cut these are rows of the copy for half of the outputs, in its part for the half of
    /// the inputs that the rows belong to.
    /// </summary>
    private static string Transpose(LayerUpdate update, TransposedBlock copy, string row, string at, string rows)
    {
        ParameterBlock weights = update.Matrix!.Block;
        int columns = copy.Rows / copy.Parts;
        string part = Literal.Of(weights.Rows / copy.Parts);
        string to = update.IsHalved
            ? $"half * {Literal.Of(columns * copy.Stride)} + {row} / {part} * {Literal.Of(copy.Rows * copy.Stride)} + {row} % {part}"
            : row;
        return $"Transpose.Copy(ref Unsafe.Add(ref weights, {at}), {Literal.Of(weights.Stride)}, "
            + $"ref Unsafe.Add(ref transposed, {PassEmitter.Sum(copy.Offset, to)}), {Literal.Of(copy.Stride)}, {rows}, {Literal.Of(columns)});";
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
        foreach (LayerUpdate update in plan.Updates.Where(update => update.Matrix?.Transposed is not null))
        {
            BlockUpdate matrix = update.Matrix!;
            if (!update.IsHalved)
            {
                code.Line(Transpose(update, matrix.Transposed!, "0", Literal.Of(matrix.Block.Offset), Literal.Of(matrix.Block.Rows)));
                continue;
            }

            string part = Literal.Of(matrix.Block.Rows / matrix.Transposed!.Parts);
            using CodeWriter.Block halves = code.Open(PassEmitter.EachHalf);
            using CodeWriter.Block parts = code.Open($"for (int row = 0; row < {Literal.Of(matrix.Block.Rows)}; row += {part})");
            code.Line($"int at = {PassEmitter.Sum(Start(update, matrix), $"row * {Literal.Of(matrix.Block.Stride)}")};");
            code.Line(Transpose(update, matrix.Transposed, "row", "at", part));
        }

        TablePass.Refresh(code, plan);
    }
}
