using Roslearn.Generators.Emission.Optimizers;
using Roslearn.Generators.Planning;

namespace Roslearn.Generators.Emission.Passes;

/// <summary>What follows the update where weights are bounded, cut into tasks of units: their incoming weights, then the transposed copies of these.</summary>
internal static class ConstraintPass
{
    public static void Emit(CodeWriter code, ExecutionPlan plan)
    {
        PassEmitter.Dispatch(code, "Constrain", "Workspace work, int task", "work, task");
        code.Line();
        code.Line(Names.KernelAttribute);
        code.Line("private void Constrain<TLane>(Workspace work, int task)");
        using CodeWriter.Block body = code.Open("    " + Names.LaneConstraint);
        code.Line($"float maximum = work.UpdateScalars[{Literal.Of(UpdateTable.MaximumNormSlot(plan.Optimizer))}];");
        code.Line("ref float weights = ref Parameters.Start;");
        if (plan.Constraints.Any(constraint => constraint.Transposed is not null))
        {
            code.Line("ref float transposed = ref Transposed.Start;");
        }

        foreach (NormConstraint constraint in plan.Constraints)
        {
            code.Line();
            Layer(code, plan, constraint);
        }
    }

    private static void Layer(CodeWriter code, ExecutionPlan plan, NormConstraint constraint)
    {
        ParameterBlock weights = constraint.Block;
        int units = constraint.Units;
        string rows = Literal.Of(weights.Rows), stride = Literal.Of(weights.Stride);
        code.Line("// " + PassEmitter.Comment(plan, constraint.Layer));
        using CodeWriter.Block layer = code.Open($"if (task < {Literal.Of(constraint.FirstTask + constraint.Tasks)})");
        code.Line($"int unit = {PassEmitter.TaskFrom(constraint.FirstTask)} * {Literal.Of(NormConstraint.TaskUnits)};");
        code.Line($"int columns = Math.Min({Literal.Of(NormConstraint.TaskUnits)}, {Literal.Of(Strides.Padded(units))} - unit);");
        code.Line($"ref float block = ref Unsafe.Add(ref weights, {PassEmitter.Sum(weights.Offset, "unit")});");
        code.Line($"ColumnNorms.Limit<TLane>(ref block, {stride}, {rows}, columns, maximum);");
        if (constraint.Transposed is { } copy)
        {
            string copyStride = Literal.Of(copy.Stride);
            code.Line(
                $"Transpose.Copy(ref block, {stride}, ref Unsafe.Add(ref transposed, {PassEmitter.Sum(copy.Offset, "unit * " + copyStride)}), "
                + $"{copyStride}, {rows}, Math.Min(columns, {Literal.Of(units)} - unit));");
        }

        code.Line();
        code.Line("return;");
    }
}
