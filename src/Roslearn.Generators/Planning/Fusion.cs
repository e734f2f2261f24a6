using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Planning;

/// <summary>
/// What goes into the store of a register tile: activations of one or two instructions and no constants. Anything larger
/// makes the JIT spill accumulators inside the inner loop (LSTM forward: 1.9 → 6.1 ms), and is a pass of its own.
/// </summary>
internal static class Fusion
{
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

    /// <summary>The activation whose derivative to apply while storing the gradient of a value, if one made that value.</summary>
    public static Activation GradientEpilogue(LayerGraph graph, int value) =>
        value > 0 && !graph.HasSeveralReaders(value) && graph.Nodes[value - 1].Operation is Activate activate && IsSimple(activate.Function)
            ? activate.Function
            : Activation.Linear;

    /// <summary>Whether the gradient of what such an operation reads is stored with the derivative of the activation that made it.</summary>
    public static bool AppliesDerivative(Operation reader) => reader is Linear or Convolve or Pool { Kind: PoolKind.Max };

    public static bool IsSimple(Activation function) => function is Activation.ReLU or Activation.LeakyRelu;
}
