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
                code, plan, plan.Training.Workspace, plan.Updates.SelectMany(update => new[] { update.Input, update.OutputGradient }));
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

        foreach (DenseUpdate update in plan.Updates)
        {
            code.Line();
            Layer(code, plan, update, makesGradients, updates);
        }
    }

    private static void Layer(CodeWriter code, ExecutionPlan plan, DenseUpdate update, bool makesGradients, bool updates)
    {
        string stride = Literal.Of(update.Weight.Stride);
        code.Line("// " + PassEmitter.Comment(plan, update.Layer));
        using CodeWriter.Block layer = code.Open($"if (task < {Literal.Of(update.FirstTask + update.Tasks)})");
        string start = update.FirstTask == 0 ? "task" : $"(task - {Literal.Of(update.FirstTask)})";
        code.Line($"int row = {start} * {Literal.Of(Planner.TaskRows)};");
        code.Line($"int end = Math.Min(row + {Literal.Of(Planner.TaskRows)}, {Literal.Of(update.Weight.Rows)});");
        using (code.Open("if (row == 0)"))
        {
            string bias = Literal.Of(update.Bias.Offset);
            Block(
                bias,
                stride,
                isWeight: false,
                $"{update.BiasGradient.Name}<TLane>(ref {update.OutputGradient}, ref Unsafe.Add(ref gradients, {bias}), batch);");
        }

        code.Line();
        using (code.Open($"for (; row < end; row += {Literal.Of(BlockRows)})"))
        {
            code.Line($"int rows = Math.Min({Literal.Of(BlockRows)}, end - row);");
            code.Line($"int at = {(update.Weight.Offset == 0 ? "" : Literal.Of(update.Weight.Offset) + " + ")}row * {stride};");
            Block(
                "at",
                $"rows * {stride}",
                isWeight: true,
                $"{update.WeightGradient.Name}<TLane>(ref Unsafe.Add(ref {update.Input}, row), ref {update.OutputGradient}, "
                    + "ref Unsafe.Add(ref gradients, at), rows, batch);");
            if (updates && update.Transposed is { } copy && !IsConstrained(plan, copy))
            {
                code.Line(Transpose(update, copy, "row", "at", "rows"));
            }
        }

        code.Line();
        if (!updates)
        {
            code.Line("work.GradientSquares[task] = squares;");
        }

        code.Line("return;");

        void Block(string at, string count, bool isWeight, string gradient)
        {
            if (makesGradients)
            {
                code.Line(gradient);
            }

            code.Line(updates
                ? Optimize(plan, at, count, isWeight)
                : $"squares += Reduction.SumOfSquares<TLane>(ref Unsafe.Add(ref gradients, {at}), {count});");
        }
    }

    /// <summary>Where weights are bounded after the update, only then their copies are made.</summary>
    private static bool IsConstrained(ExecutionPlan plan, TransposedBlock copy) =>
        plan.Constraints.Any(constraint => copy.Equals(constraint.Update.Transposed));

    private static string Optimize(ExecutionPlan plan, string at, string count, bool isWeight)
    {
        IReadOnlyList<string> states = UpdateTable.Rule(plan.Optimizer.Optimizer).States;
        string arguments = string.Concat(states.Select((_, i) => i == 0
            ? $"ref Unsafe.Add(ref states, {at}), "
            : $"ref Unsafe.Add(ref states, {Literal.Of(i * plan.ParameterFloats)} + {at}), "));
        return $"{plan.Optimizer.Name}<TLane>(ref Unsafe.Add(ref weights, {at}), ref Unsafe.Add(ref gradients, {at}), "
            + $"{arguments}{count}, ref scalars, isWeight: {(isWeight ? "true" : "false")});";
    }

    private static string Transpose(DenseUpdate update, TransposedBlock copy, string row, string at, string rows)
    {
        string to = copy.Offset == 0 ? row : $"{Literal.Of(copy.Offset)} + {row}";
        return $"Transpose.Copy(ref Unsafe.Add(ref weights, {at}), {Literal.Of(update.Weight.Stride)}, "
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
        foreach (DenseUpdate update in plan.Updates.Where(update => update.Transposed is not null))
        {
            code.Line(Transpose(update, update.Transposed!, "0", Literal.Of(update.Weight.Offset), Literal.Of(update.Weight.Rows)));
        }
    }
}
