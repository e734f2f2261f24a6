using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Planning;

/// <summary>What every plan must satisfy; a broken invariant fails here and not in the generated text.</summary>
internal static class PlanVerifier
{
    public static void Verify(ExecutionPlan plan)
    {
        HashSet<string> known = new(
            plan.Parameters.Select(block => block.Name).Concat(plan.Transposed.Select(block => block.Name)))
        {
            ForwardPlanner.Inputs,
        };
        known.UnionWith(plan.HalfViews.Select(view => view.Name));
        Verify(plan.Prediction, known);
        Verify(plan.Training, known);
        Require(plan.Prediction.Stages.Count == 1, "a prediction waits for other rows");
        if (plan.Streaming is { } streaming)
        {
            Verify(streaming, known);
            Require(streaming.Calls.All(call => plan.Kernels.Contains(call.Kernel)), "a step has a kernel of its own");
        }

        Disjoint(plan.Parameters.Select(block => (block.Name, block.Offset, block.Floats)));
        Disjoint(plan.Transposed.Select(block => (block.Name, block.Offset, block.Floats)));
        Disjoint(plan.Training.Workspace.Buffers.Select(buffer => (buffer.Name, buffer.Offset, buffer.Floats)));
        SamePlaceOrNone(plan.Prediction.Workspace);
        Disjoint(plan.Folds.Select(fold => (fold.Sums, fold.SumsOffset, fold.Floats)));
        foreach (EmbeddingFold fold in plan.Folds)
        {
            Require(plan.Transposed.Contains(fold.Table), $"{fold.Table.Name} has no place");
            Require(plan.Training.Workspace.Buffers.Any(buffer => buffer.Name == fold.Gates), $"{fold.Sums} sums {fold.Gates}, which has no place");
        }

        Require(plan.Kernels.Select(kernel => kernel.Name).Distinct().Count() == plan.Kernels.Count, "two kernels share a name");
        Require(plan.Updates.SkipWhile(update => update.IsHalved).All(update => !update.IsHalved), "layers that are cut do not come first");
        int task = 0;
        foreach (LayerUpdate update in plan.Updates)
        {
            Require(update.FirstTask == task, $"the tasks of {update.Layer} do not follow those before");
            Require(update.Matrix is not { Block: var block } || block.Rows % Strides.RowTile == 0, $"{update.Matrix?.Block.Name} is not whole tiles");
            task += update.Tasks;
        }
    }

    private static void Verify(Pass pass, HashSet<string> known)
    {
        HashSet<string> names = new(pass.Workspace.Buffers.Select(buffer => buffer.Name).Concat(known));
        Require(pass.Workspace.Buffers[0] is { Name: ForwardPlanner.Outputs, Offset: 0 }, "the outputs do not come first");
        foreach (KernelCall call in pass.Calls)
        {
            foreach (string operand in call.Operands)
            {
                Require(names.Contains(operand), $"{call.Kernel.Name} takes {operand}, which has no place");
            }
        }
    }

    private static void Disjoint(IEnumerable<(string Name, int Start, int Length)> blocks)
    {
        int end = 0;
        foreach ((string name, int start, int length) in blocks.OrderBy(block => block.Start))
        {
            Require(start >= end, $"{name} overlaps the block before it");
            Require(start % Strides.Lane == 0 && length % Strides.Lane == 0, $"{name} is not whole lanes");
            end = start + length;
        }
    }

    /// <summary>Two threads at different rows must not meet, whatever each of them is doing.</summary>
    private static void SamePlaceOrNone(WorkspaceLayout workspace)
    {
        Disjoint(workspace.Buffers
            .GroupBy(buffer => (buffer.Offset, buffer.Stride, buffer.Slots))
            .Select(place => (string.Join(" and ", place.Select(buffer => buffer.Name)), place.Key.Offset, place.First().Floats)));
    }

    private static void Require(bool holds, string message)
    {
        if (!holds)
        {
            throw new InvalidOperationException("Broken plan: " + message);
        }
    }
}
