using Roslearn.Generators.Graph;

namespace Roslearn.Generators.Planning;

/// <summary>
/// Which dense layers are cut into a left and a right half of their columns, so that two threads share a training step by weights and not by examples:
/// each reads and updates weights of its own, which never leave its cache.
/// </summary>
/// <remarks>
/// Shared by examples, a step has each thread read the weights that the other one has just updated, and take them back to update its own: 9 to 36 ns for every 16
/// weights where two cores hold them, as much as their whole arithmetic at 32 examples (784-128-128-128-10: 184 instead of 128 microseconds). Shared by weights,
/// the activations go from one core to the other instead, which is more where a batch has many examples.
/// </remarks>
internal static class Halves
{
    /// <summary>Of a layer that is cut.</summary>
    public const int Count = 2;

    /// <summary>Each half has at least two whole lanes of the widest vectors.</summary>
    private const int MinimumColumns = 2 * Count * Strides.Lane;

    /// <summary>Networks with fewer weights never have a step long enough for two threads.</summary>
    private const int FewWeights = 1 << 15;

    /// <summary>More weights, with the optimizer's moments, leave a core's second-level cache (1 MB) between two uses, and come from the third in any case.</summary>
    private const int ManyWeights = 1 << 18;

    /// <summary>How many times an activation goes from core to core for each time a weight does.</summary>
    private const int ActivationsForWeights = 2;

    /// <summary>The numbers of the nodes that are cut: all dense layers but the last, or none.</summary>
    public static HashSet<int> Of(LayerGraph graph, int batch)
    {
        Linear[] layers = [.. graph.Nodes.Select(node => node.Operation).OfType<Linear>()];
        Node[] hidden = [.. graph.Nodes.Where(node => node.Operation is Linear).Reverse().Skip(1)];
        return hidden.Length > 0 && graph.Nodes.All(node => IsDense(graph, node)) && hidden.All(IsEven) && Pays() ? [.. hidden.Select(node => node.Id)] : [];

        bool Pays()
        {
            long weights = layers.Sum(layer => (long)layer.Inputs * layer.Outputs);
            long activations = (long)batch * hidden.Sum(node => ((Linear)node.Operation).Outputs);
            return weights is >= FewWeights and <= ManyWeights && weights >= ActivationsForWeights * activations;
        }
    }

    private static bool IsDense(LayerGraph graph, Node node) => node.Operation switch
    {
        Linear { Steps: 1 } => !graph.IsMap(node.Input),
        Activate => Map.Of(node.Output) is null,
        Drop { Steps: 1 } => Map.Of(node.Output) is null,
        _ => false,
    };

    /// <summary>Whether both halves are whole lanes, so that no half has padding in the middle of a row.</summary>
    private static bool IsEven(Node node) =>
        ((Linear)node.Operation).Outputs is var outputs && outputs >= MinimumColumns && outputs % (Count * Strides.Lane) == 0;
}
