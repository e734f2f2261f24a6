using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Graph;

/// <summary>From what was written to a graph of operations with shapes: one rule a kind of layer, one a kind of head.</summary>
public static class ShapeInference
{
    private static readonly Dictionary<Type, Action<LayerSpec, GraphBuilder>> LayerRules = new()
    {
        [typeof(HiddenSpec)] = (layer, graph) => DenseRule.Hidden((HiddenSpec)layer, graph),
        [typeof(DropoutSpec)] = (layer, graph) => DropoutRule.Dropout((DropoutSpec)layer, graph),
    };

    private static readonly Dictionary<Type, Func<HeadSpec, GraphBuilder, Criterion>> HeadRules = new()
    {
        [typeof(ClassesSpec)] = (head, graph) => HeadRule.Classes((ClassesSpec)head, graph),
        [typeof(OutputSpec)] = (head, graph) => HeadRule.Output((OutputSpec)head, graph),
    };

    /// <summary>Infers the graph of a definition that has passed the definition checks.</summary>
    public static LayerGraph Infer(ModelSpec spec)
    {
        var graph = new GraphBuilder(new Shape(spec.Input!.Shape));
        foreach (LayerSpec layer in spec.Layers)
        {
            LayerRules[layer.GetType()](layer, graph);
        }

        Criterion criterion = HeadRules[spec.Head!.GetType()](spec.Head, graph);
        LayerGraph result = graph.Build(criterion);
        GraphVerifier.Verify(result);
        return result;
    }
}
