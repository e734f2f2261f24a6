using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis;

/// <summary>A dense hidden layer between its neighbours.</summary>
/// <param name="Spec">As it was written.</param>
/// <param name="Inputs">Values it reads.</param>
/// <param name="Next">The width of the dense layer after it.</param>
internal sealed record HiddenLayer(HiddenSpec Spec, int Inputs, int Next)
{
    /// <summary>Those of a model, from input to output.</summary>
    public static IReadOnlyList<HiddenLayer> Of(ModelSpec spec, LayerGraph graph)
    {
        Node[] linear = graph.Nodes.Where(node => node.Operation is Linear).ToArray();
        HiddenSpec[] hidden = spec.Layers.OfType<HiddenSpec>().ToArray();

        // The head is linear too; other layers may be.
        int[] places = Enumerable.Range(0, linear.Length).Where(i => linear[i].Layer.StartsWith("hidden", StringComparison.Ordinal)).ToArray();
        return hidden.Zip(places, (layer, i) => new HiddenLayer(
            layer,
            ((Linear)linear[i].Operation).Inputs,
            i + 1 < linear.Length ? ((Linear)linear[i + 1].Operation).Outputs : graph.Criterion.Width)).ToArray();
    }
}
