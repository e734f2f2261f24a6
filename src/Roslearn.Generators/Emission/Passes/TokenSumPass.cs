using Roslearn.Generators.Planning;

namespace Roslearn.Generators.Emission.Passes;

/// <summary>The gradients of the tables of folded embeddings, in tasks of columns.</summary>
internal static class TokenSumPass
{
    public static void Emit(CodeWriter code, ExecutionPlan plan)
    {
        PassEmitter.Dispatch(code, "SumTokens", "Workspace work, int task", "work, task");
        code.Line();
        code.Line(Names.KernelAttribute);
        code.Line("private void SumTokens<TLane>(Workspace work, int task)");
        using CodeWriter.Block body = code.Open("    " + Names.LaneConstraint);
        code.Line("const int first = 0;");
        PassEmitter.Operands(
            code, plan, plan.Training.Workspace, plan.Folds.SelectMany(fold => new[] { ForwardPlanner.Inputs, fold.Gates, fold.Sums }));
        int task = 0;
        foreach (EmbeddingFold fold in plan.Folds)
        {
            code.Line();
            code.Line("// " + PassEmitter.Comment(plan, fold.Layer));
            using CodeWriter.Block layer = code.Open($"if (task < {Literal.Of(task + fold.SumTasks)})");
            code.Line($"int column = {PassEmitter.TaskFrom(task)} * {Literal.Of(EmbeddingFold.TaskColumns)};");
            code.Line($"int columns = Math.Min({Literal.Of(EmbeddingFold.TaskColumns)}, {Literal.Of(Strides.Padded(fold.Product.Outputs))} - column);");
            code.Line(
                $"{fold.TokenSums.Name}<TLane>(ref inputs, ref Unsafe.Add(ref {fold.Gates}, column), ref Unsafe.Add(ref {fold.Sums}, column), "
                + "columns, work.Rows, capacity);");
            code.Line("return;");
            task += fold.SumTasks;
        }
    }
}
