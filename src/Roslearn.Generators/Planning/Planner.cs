using Roslearn.Generators.Autodiff;
using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Planning;

/// <summary>From what to compute to how: memory, kernels, order, tasks.</summary>
public static class Planner
{
    /// <summary>The buffer in which an evaluation sums its losses.</summary>
    public const string EvaluationScratch = "scratch";

    /// <summary>A prediction's workspace stays within this many bytes, a part of a core's second-level cache.</summary>
    private const int PredictionBytes = 256 * 1024;

    public static ExecutionPlan Plan(ModelSpec spec, TrainingGraph graph)
    {
        var memory = new MemoryPlanner(graph, spec.Training.BatchSize.Value, HalvedLayers(spec, graph.Forward));
        int inputStride = Strides.Of(graph.Forward.Input.Size);
        var prediction = new ForwardPlanner(graph, memory, training: false, inputStride);
        var training = new ForwardPlanner(graph, memory, training: true, inputStride);
        var backward = new BackwardPlanner(graph, memory, training);
        IReadOnlyList<LayerUpdate> updates = new UpdatePlanner(graph.Forward, memory, backward).Updates;
        prediction.Workspace.Use(EvaluationScratch, graph.Forward.Criterion.Width);
        WorkspaceLayout predictionLayout = prediction.Workspace.Build(ForwardPlanner.Outputs);
        var optimizer = new OptimizerKernel(spec.Optimizer, spec.Regularization);
        var plan = new ExecutionPlan(
            graph,
            memory.Parameters.ToEquatable(),
            memory.Transposed.ToEquatable(),
            new Pass(predictionLayout, prediction.Calls.ToEquatable()),
            new Pass(training.Workspace.Build(ForwardPlanner.Outputs), training.Calls.Concat(backward.Calls).ToEquatable()),
            updates.ToEquatable(),
            spec.Regularization.MaxNorm is null ? EquatableArray<NormConstraint>.Empty : Constraints(updates).ToEquatable(),
            optimizer,
            Kernels(graph, memory, prediction, training, backward, updates, optimizer),
            inputStride,
            PredictionRows(predictionLayout.FloatsPerRow + inputStride))
        {
            Folds = memory.Folds.ToEquatable(),
            HalfViews = memory.HalfViews.ToEquatable(),
            Streaming = StreamingPlanner.Plan(spec, graph.Forward, memory, inputStride),
        };
        PlanVerifier.Verify(plan);
        return plan;
    }

    /// <summary>A bound on the weights of a unit takes tasks of its own, which share them in another way.</summary>
    private static HashSet<int> HalvedLayers(ModelSpec spec, LayerGraph graph) =>
        spec.Regularization.MaxNorm is null ? Halves.Of(graph, spec.Training.BatchSize.Value) : [];

    /// <summary>Matrices with a column for each unit: an embedding has none. Hidden units only (Srivastava et al. 2014): a bound on the head would bound what can be predicted.</summary>
    private static List<NormConstraint> Constraints(IReadOnlyList<LayerUpdate> updates)
    {
        var constraints = new List<NormConstraint>();
        int task = 0;
        foreach (LayerUpdate update in updates.Take(updates.Count - 1).Where(update => update.Matrix is { Block: var block } && block.Strides[block.Strides.Count - 1] != 1))
        {
            var constraint = new NormConstraint(update.Layer, update.Matrix!.Block, update.Matrix.Transposed, task);
            constraints.Add(constraint);
            task += constraint.Tasks;
        }

        return constraints;
    }

    private static EquatableArray<Kernel> Kernels(
        TrainingGraph graph,
        MemoryPlanner memory,
        ForwardPlanner prediction,
        ForwardPlanner training,
        BackwardPlanner backward,
        IReadOnlyList<LayerUpdate> updates,
        OptimizerKernel optimizer)
    {
        Criterion criterion = graph.Forward.Criterion;
        IEnumerable<Kernel> kernels = prediction.Calls.Concat(training.Calls).Select(call => call.Kernel)
            .Append(new CriterionKernel(criterion, CriterionPart.Predict))
            .Append(new CriterionKernel(criterion, CriterionPart.Evaluate))
            .Concat(backward.Calls.Select(call => call.Kernel))
            .Concat(memory.Folds.SelectMany(fold => new Kernel[] { fold.Product, fold.TokenSums }))
            .Concat(updates.SelectMany(update => update.Blocks).Select(block => block.Gradient))
            .Append(optimizer);
        return kernels.SelectMany(kernel => kernel.Uses.Append(kernel)).Distinct().ToEquatable();
    }

    private static int PredictionRows(int floatsPerRow)
    {
        int rows = PredictionBytes / (floatsPerRow * sizeof(float)) / Strides.RowTile * Strides.RowTile;
        return Math.Min(128, Math.Max(Strides.RowTile, rows));
    }
}
