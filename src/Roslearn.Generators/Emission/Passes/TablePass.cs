using Roslearn.Generators.Planning;

namespace Roslearn.Generators.Emission.Passes;

/// <summary>The tables of folded embeddings, in tasks of rows: after each update, and after the parameters were drawn or loaded.</summary>
internal static class TablePass
{
    public static void Emit(CodeWriter code, ExecutionPlan plan)
    {
        PassEmitter.Dispatch(code, "Tabulate", "int task", "task");
        code.Line();
        code.Line(Names.KernelAttribute);
        code.Line("private void Tabulate<TLane>(int task)");
        using CodeWriter.Block body = code.Open("    " + Names.LaneConstraint);
        PassEmitter.Operands(
            code, plan, plan.Training.Workspace, plan.Folds.SelectMany(fold => fold.Operands.Select(block => block.Name).Append(fold.Table.Name)));
        int task = 0;
        foreach (EmbeddingFold fold in plan.Folds)
        {
            ParameterBlock embedding = fold.Operands[0];
            string tokens = Literal.Of(fold.Tokens);
            code.Line();
            code.Line($"// {fold.Layer} reads embeddings through a table of its sums: one row for each of {tokens} tokens");
            using CodeWriter.Block layer = code.Open($"if (task < {Literal.Of(task + fold.TableTasks)})");
            code.Line($"int row = {PassEmitter.TaskFrom(task)} * {Literal.Of(EmbeddingFold.TaskRows)};");
            code.Line(
                $"{fold.Product.Name}<TLane>(ref Unsafe.Add(ref {embedding.Name}, row * {Literal.Of(embedding.Stride)}), ref {fold.Operands[1].Name}, "
                + $"ref {fold.Operands[2].Name}, ref Unsafe.Add(ref {fold.Table.Name}, row * {Literal.Of(fold.Table.Stride)}), "
                + $"Math.Min({Literal.Of(EmbeddingFold.TaskRows)}, {tokens} - row));");
            code.Line("return;");
            task += fold.TableTasks;
        }
    }

    /// <summary>Writes the calls that make all tables.</summary>
    public static void Refresh(CodeWriter code, ExecutionPlan plan)
    {
        if (plan.Folds.Count > 0)
        {
            using CodeWriter.Block tables = code.Open($"for (int task = 0; task < {Literal.Of(plan.TableTasks)}; task++)");
            code.Line("Tabulate(task);");
        }
    }
}
