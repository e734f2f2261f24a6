using Roslearn.Generators.Autodiff;
using Roslearn.Generators.Emission.Optimizers;
using Roslearn.Generators.Graph;
using Roslearn.Generators.Planning;
using Roslearn.Generators.Planning.Operations;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Emission.Members;

/// <summary>What a model costs, as <c>Summary</c> and the analyzers say it: counted by the graph, and by the plan that its code is written from.</summary>
/// <param name="Parameters">Weights and biases.</param>
/// <param name="Flops">Floating-point operations of a prediction; a multiply-add counts two.</param>
/// <param name="WeightBytes">Weights and biases in memory.</param>
/// <param name="TrainingBytes">The same with the optimizer's state.</param>
/// <param name="Optimizer">The optimizer's name.</param>
/// <param name="WorkspaceBytes">What a training step of one batch works in.</param>
/// <param name="BatchSize">The examples of that batch.</param>
internal sealed record ModelCost(
    long Parameters, long Flops, long WeightBytes, long TrainingBytes, string Optimizer, long WorkspaceBytes, int BatchSize)
{
    /// <summary>The cost of a model as it is planned.</summary>
    public static ModelCost Of(ModelSpec spec, ExecutionPlan plan)
    {
        LayerGraph graph = plan.Graph.Forward;
        long weights = (long)graph.ParameterCount * sizeof(float);
        return new ModelCost(
            graph.ParameterCount,
            graph.Flops,
            weights,
            weights * (1 + UpdateTable.Rule(spec.Optimizer).States.Count),
            plan.Optimizer.Name,
            (long)plan.Training.Workspace.FloatsPerRow * sizeof(float) * spec.Training.BatchSize.Value,
            spec.Training.BatchSize.Value);
    }

    /// <summary>The cost of a definition without errors; <see langword="null"/> where it has an operation without a plan.</summary>
    public static ModelCost? Of(ModelSpec spec, LayerGraph graph) =>
        graph.Nodes.All(OperationPlans.Has) ? Of(spec, Planner.Plan(spec, TrainingGraph.Of(graph))) : null;

    /// <summary>What all models have in common.</summary>
    public string Prediction =>
        $"{DefinitionText.Grouped(Parameters)} parameters, {DefinitionText.Kilobytes(WeightBytes)} of weights, {DefinitionText.Grouped(Flops)} FLOP per prediction";

    /// <summary>What depends on how it is trained.</summary>
    public string Training =>
        $"training: {DefinitionText.Kilobytes(TrainingBytes)} with the state of {Optimizer}, {DefinitionText.Kilobytes(WorkspaceBytes)} of workspace for a batch of {DefinitionText.Grouped(BatchSize)}";
}
