using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Autodiff;

/// <summary>Reverse-mode differentiation: from a layer graph to the steps of its backward pass.</summary>
public static class Differentiation
{
    public static TrainingGraph Differentiate(LayerGraph graph)
    {
        // A value's gradient is worth computing only if a parameter lies upstream of it.
        var learns = new bool[graph.Nodes.Count + 1];
        foreach (Node node in graph.Nodes)
        {
            learns[node.Id] = learns[node.Input] || (node.Other is { } other && learns[other]) || node.Parameters.Count > 0;
        }

        var kept = new bool[learns.Length];
        var backward = new List<GradientNode>();
        foreach (Node node in graph.Nodes.Reverse())
        {
            if (!learns[node.Id])
            {
                continue;
            }

            Derivative derivative = Derivatives.Table[node.Operation.GetType()];
            var step = new GradientNode(node, ForInput: learns[node.Input], ForParameters: node.Parameters.Count > 0);
            Saved saved = (step.ForInput ? derivative.ForInput(node.Operation) : Saved.Nothing)
                | (step.ForParameters ? derivative.ForParameters : Saved.Nothing);
            kept[node.Input] |= saved.HasFlag(Saved.Input);
            kept[node.Id] |= saved.HasFlag(Saved.Output);
            backward.Add(step);
        }

        return new TrainingGraph(graph, backward.ToEquatable(), kept);
    }
}
