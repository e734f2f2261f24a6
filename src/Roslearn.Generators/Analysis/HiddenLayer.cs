using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis;

/// <summary>A dense hidden layer between its neighbours.</summary>
/// <param name="Spec">As it was written.</param>
/// <param name="Inputs">Values it reads.</param>
/// <param name="Next">The width of the dense layer after it.</param>
/// <param name="IsBeforeDense">Whether the next layer is dense too, the head included; dropout does not count.</param>
internal sealed record HiddenLayer(HiddenSpec Spec, int Inputs, int Next, bool IsBeforeDense)
{
    /// <summary>Those of a model, from input to output.</summary>
    public static IReadOnlyList<HiddenLayer> Of(ModelSpec spec, LayerGraph graph)
    {
        Node[] linear = graph.Nodes.Where(node => node.Operation is Linear).ToArray();
        LayerSpec[] layers = spec.Layers.Where(layer => layer is not DropoutSpec).ToArray();
        int[] hidden = Enumerable.Range(0, layers.Length).Where(i => layers[i] is HiddenSpec).ToArray();

        // The head is linear too; other layers may be.
        int[] places = Enumerable.Range(0, linear.Length).Where(i => linear[i].Layer.StartsWith("hidden", StringComparison.Ordinal)).ToArray();
        return hidden.Zip(places, (layer, i) => new HiddenLayer(
            (HiddenSpec)layers[layer],
            ((Linear)linear[i].Operation).Inputs,
            i + 1 < linear.Length ? ((Linear)linear[i + 1].Operation).Outputs : graph.Criterion.Width,
            layer + 1 == layers.Length || layers[layer + 1] is HiddenSpec)).ToArray();
    }
}
