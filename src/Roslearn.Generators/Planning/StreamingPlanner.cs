using Roslearn.Generators.Autodiff;
using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Planning;

/// <summary>
/// Plans the prediction of one step from the state that the last one left: the same layers over a sequence of one step, in buffers that nobody
/// else uses, so that states stay where they are from call to call.
/// </summary>
internal static class StreamingPlanner
{
    /// <summary>The pass; <see langword="null"/> where nothing remembers, or where a direction begins at the end.</summary>
    public static Pass? Plan(ModelSpec spec, LayerGraph graph, MemoryPlanner memory, int inputStride)
    {
        if (!CanStream(graph))
        {
            return null;
        }

        int[] shape = spec.Input!.Shape.ToArray();
        shape[0] = 1;
        LayerGraph step = ShapeInference.Infer(spec with { Input = spec.Input with { Shape = shape } });
        var forward = new ForwardPlanner(Differentiation.Differentiate(step), memory, training: false, inputStride, streaming: true);
        forward.Add(new KernelCall(new CriterionKernel(graph.Criterion, CriterionPart.Predict), new[] { ForwardPlanner.Outputs }, "predictions"));
        return new Pass(forward.Workspace.Build(ForwardPlanner.Outputs), forward.Calls.ToEquatable());
    }

    /// <summary>Whether a graph can be computed step by step as its sequence comes in: a window over steps would need those to come.</summary>
    public static bool CanStream(LayerGraph graph) =>
        graph.Nodes.Any(node => node.Operation is Recur)
        && graph.Nodes.All(node => node.Operation is not (Recur { IsBidirectional: true } or Convolve or Depthwise or Pool));
}
