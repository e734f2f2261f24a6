using Roslearn.Generators.Autodiff;
using Roslearn.Generators.Emission.Optimizers;
using Roslearn.Generators.Graph;
using Roslearn.Generators.Planning;
using Roslearn.Generators.Planning.Operations;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis;

/// <summary>What a model costs: counted by the graph, as in its <c>Summary</c>, and by the plan that its code is written from.</summary>
/// <param name="Parameters">Weights and biases.</param>
/// <param name="Flops">Floating-point operations of a prediction.</param>
/// <param name="TrainingBytes">Weights and the optimizer's state.</param>
/// <param name="WorkspaceBytes">What a step of one batch works in.</param>
internal sealed record ModelCost(long Parameters, long Flops, long TrainingBytes, long WorkspaceBytes)
{
    /// <summary>The cost of a definition without errors; <see langword="null"/> where it has an operation without a plan.</summary>
    public static ModelCost? Of(ModelSpec spec, LayerGraph graph)
    {
        if (!graph.Nodes.All(OperationPlans.Has))
        {
            return null;
        }

        ExecutionPlan plan = Planner.Plan(spec, Differentiation.Differentiate(graph));
        return new ModelCost(
            graph.ParameterCount,
            graph.Flops,
            (long)graph.ParameterCount * sizeof(float) * (1 + UpdateTable.Rule(spec.Optimizer).States.Count),
            (long)plan.Training.Workspace.FloatsPerRow * sizeof(float) * spec.Training.BatchSize.Value);
    }
}
