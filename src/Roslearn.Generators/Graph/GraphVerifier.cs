namespace Roslearn.Generators.Graph;

/// <summary>What every graph must satisfy. A broken invariant is a fault of ours and fails here, where it was made.</summary>
internal static class GraphVerifier
{
    public static void Verify(LayerGraph graph)
    {
        for (int i = 0; i < graph.Nodes.Count; i++)
        {
            Node node = graph.Nodes[i];
            Require(node.Id == i + 1, $"node {i} is numbered {node.Id}");
            Require(node.Input >= 0 && node.Input < node.Id, $"node {node.Id} reads value {node.Input}, which is not yet made");
            int input = graph.ShapeOf(node.Input).Size;
            Require(node.Operation is Sum == node.Other is not null, $"{node.Layer}: {node.Operation} reads {(node.Other is null ? "one value" : "two")}");
            Require(node.Other is not { } other || (other >= 0 && other < node.Id && graph.ShapeOf(other).Equals(node.Output)), $"{node.Layer} adds value {node.Other}, which does not fit");
            bool fits = node.Operation.Fits(input, node.Output.Size, node.Parameters.Count);
            Require(fits, $"{node.Layer}: {node.Operation} does not fit {input} inputs and {node.Output} outputs");
        }

        Require(graph.Nodes.Count > 0, "the graph is empty");
        Require(graph.ShapeOf(graph.Nodes.Count).Size == graph.Criterion.Outputs, "the criterion's width is not the last value's");
        IEnumerable<string> names = graph.Nodes.SelectMany(node => node.Parameters).Select(parameter => parameter.Name);
        Require(names.Distinct().Count() == names.Count(), "two parameters share a name");
    }

    private static void Require(bool holds, string message)
    {
        if (!holds)
        {
            throw new InvalidOperationException("Broken graph: " + message);
        }
    }
}
