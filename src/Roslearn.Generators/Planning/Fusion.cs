using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Planning;

/// <summary>
/// What goes into the store of a register tile: activations of one or two instructions and no constants. Anything larger
/// makes the JIT spill accumulators inside the inner loop (LSTM forward: 1.9 → 6.1 ms), and is a pass of its own.
/// </summary>
internal static class Fusion
{
    /// <summary>The weights that the registers of the widest vectors would hold.</summary>
    private const int FewWeights = 18 * Strides.Lane;

    /// <summary>The places of a pool's window for which a tile of registers has room several times.</summary>
    private const int FewPlaces = 4;

    /// <summary>The activation to apply while storing a product, if its only reader is such an activation.</summary>
    public static Activation Epilogue(LayerGraph graph, Node product) =>
        product.Operation is Linear or Convolve or Sum
        && !graph.HasSeveralReaders(product.Id)
        && product.Id < graph.Nodes.Count
        && graph.Nodes[product.Id] is { Operation: Activate activate } next
        && next.Input == product.Id
        && IsSimple(activate.Function)
            ? activate.Function
            : Activation.Linear;

    /// <summary>
    /// The pool to take while storing a convolution, if nothing else reads what that makes and few weights make it: such a map takes about as long to
    /// write and to read again as to compute (28×28×1 to 32 filters and a maximum of 2×2: 76 instead of 53 % of the peak), others do not.
    /// </summary>
    public static Node? Pooling(LayerGraph graph, Node convolution)
    {
        if (convolution.Operation is not Convolve convolve || convolve.Rows.Size * convolve.Columns.Size * convolve.Channels * Strides.Padded(convolve.Filters) > FewWeights)
        {
            return null;
        }

        Node? next = OnlyReader(graph, convolution);
        next = next is not null && Epilogue(graph, convolution) != Activation.Linear ? OnlyReader(graph, next) : next;
        return next?.Operation is Pool { Kind: PoolKind.Max, IsTiling: true, Places: <= FewPlaces } ? next : null;
    }

    /// <summary>Whether the convolution before it has taken a pool.</summary>
    public static bool IsTaken(LayerGraph graph, Node pool) => graph.Nodes.Any(node => Pooling(graph, node) == pool);

    /// <summary>The activation whose derivative to apply while storing the gradient of a value, if one made that value.</summary>
    public static Activation GradientEpilogue(LayerGraph graph, int value) =>
        value > 0 && !graph.HasSeveralReaders(value) && graph.Nodes[value - 1].Operation is Activate activate && IsSimple(activate.Function)
            ? activate.Function
            : Activation.Linear;

    /// <summary>Whether the gradient of what such an operation reads is stored with the derivative of the activation that made it.</summary>
    public static bool AppliesDerivative(Operation reader) => reader is Linear or Convolve or Pool { Kind: PoolKind.Max };

    private static Node? OnlyReader(LayerGraph graph, Node node) =>
        !graph.HasSeveralReaders(node.Id) && node.Id < graph.Nodes.Count && graph.Nodes[node.Id] is var next && next.Input == node.Id ? next : null;

    public static bool IsSimple(Activation function) => function is Activation.ReLU or Activation.LeakyRelu;
}
