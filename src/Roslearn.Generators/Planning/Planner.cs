using Roslearn.Generators.Autodiff;
using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Planning;

/// <summary>From what to compute to how: memory, kernels, order, tasks.</summary>
public static class Planner
{
    /// <summary>
    /// Weight rows of one update task: enough work to be worth handing to a thread (a few microseconds), few enough that two
    /// threads share every layer.
    /// </summary>
    public const int TaskRows = 64;

    /// <summary>Units of one constraint task: 256 bytes of each weight row.</summary>
    public const int TaskUnits = 64;

    /// <summary>The buffer in which an evaluation sums its losses.</summary>
    public const string EvaluationScratch = "scratch";

    /// <summary>A prediction's workspace stays within this many bytes, a part of a core's second-level cache.</summary>
    private const int PredictionBytes = 256 * 1024;

    public static ExecutionPlan Plan(ModelSpec spec, TrainingGraph graph)
    {
        var memory = new MemoryPlanner(graph);
        var prediction = new ForwardPlanner(graph, memory, training: false);
        var training = new ForwardPlanner(graph, memory, training: true);
        var backward = new BackwardPlanner(graph, memory, training);
        List<DenseUpdate> updates = Updates(graph, memory, training, backward);
        prediction.Workspace.Use(EvaluationScratch, graph.Forward.Criterion.Width);
        WorkspaceLayout predictionLayout = prediction.Workspace.Build(ForwardPlanner.Outputs);
        int inputStride = Strides.Of(graph.Forward.Input.Size);
        var optimizer = new OptimizerKernel(spec.Optimizer, spec.Regularization);
        var plan = new ExecutionPlan(
            graph,
            memory.Parameters.ToEquatable(),
            memory.AllTransposed.ToEquatable(),
            new Pass(predictionLayout, prediction.Calls.ToEquatable()),
            new Pass(training.Workspace.Build(ForwardPlanner.Outputs), training.Calls.Concat(backward.Calls).ToEquatable()),
            updates.ToEquatable(),
            spec.Regularization.MaxNorm is null ? EquatableArray<NormConstraint>.Empty : Constraints(updates).ToEquatable(),
            optimizer,
            Kernels(graph, prediction, training, backward, updates, optimizer),
            inputStride,
            PredictionRows(predictionLayout.FloatsPerRow + inputStride));
        PlanVerifier.Verify(plan);
        return plan;
    }

    private static List<DenseUpdate> Updates(
        TrainingGraph graph, MemoryPlanner memory, ForwardPlanner forward, BackwardPlanner backward)
    {
        var updates = new List<DenseUpdate>();
        int task = 0;
        foreach (Node node in graph.Forward.Nodes.Where(node => node.Operation is Linear))
        {
            var linear = (Linear)node.Operation;
            (ParameterBlock weight, ParameterBlock bias) = memory.Of(node);
            int tasks = (weight.Rows + TaskRows - 1) / TaskRows;
            updates.Add(new DenseUpdate(
                node.Layer,
                weight,
                bias,
                memory.TransposedOf(node),
                new DenseWeightGradient(linear.Inputs, linear.Outputs),
                new BiasGradient(linear.Outputs),
                forward.BufferOf(node.Input),
                backward.Gradient(node.Id),
                task,
                tasks));
            task += tasks;
        }

        return updates;
    }

    /// <summary>Hidden units only (Srivastava et al. 2014): a bound on the head would bound what can be predicted.</summary>
    private static List<NormConstraint> Constraints(List<DenseUpdate> updates)
    {
        var constraints = new List<NormConstraint>();
        int task = 0;
        foreach (DenseUpdate update in updates.Take(updates.Count - 1))
        {
            int tasks = (update.WeightGradient.Outputs + TaskUnits - 1) / TaskUnits;
            constraints.Add(new NormConstraint(update, task, tasks));
            task += tasks;
        }

        return constraints;
    }

    private static EquatableArray<Kernel> Kernels(
        TrainingGraph graph,
        ForwardPlanner prediction,
        ForwardPlanner training,
        BackwardPlanner backward,
        List<DenseUpdate> updates,
        OptimizerKernel optimizer)
    {
        Criterion criterion = graph.Forward.Criterion;
        IEnumerable<Kernel> kernels = prediction.Calls.Concat(training.Calls).Select(call => call.Kernel)
            .Append(new CriterionKernel(criterion, CriterionPart.Predict))
            .Append(new CriterionKernel(criterion, CriterionPart.Evaluate))
            .Concat(backward.Calls.Select(call => call.Kernel))
            .Concat(updates.SelectMany(update => new Kernel[] { update.WeightGradient, update.BiasGradient }))
            .Append(optimizer);
        return kernels.Distinct().ToEquatable();
    }

    private static int PredictionRows(int floatsPerRow)
    {
        int rows = PredictionBytes / (floatsPerRow * sizeof(float)) / Strides.RowTile * Strides.RowTile;
        return Math.Min(128, Math.Max(Strides.RowTile, rows));
    }
}
