using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Graph;

/// <summary>From what was written to a graph of operations with shapes: one rule a kind of layer, one a kind of head.</summary>
public static class ShapeInference
{
    private static readonly Dictionary<Type, Action<LayerSpec, GraphBuilder>> LayerRules = new()
    {
        [typeof(HiddenSpec)] = (layer, graph) => DenseRule.Hidden((HiddenSpec)layer, graph),
        [typeof(EmbeddingSpec)] = (layer, graph) => SequenceRule.Embedding((EmbeddingSpec)layer, graph),
        [typeof(RecurrentSpec)] = (layer, graph) => SequenceRule.Recurrent((RecurrentSpec)layer, graph),
        [typeof(ActivateSpec)] = (layer, graph) => ActivateRule.Activate((ActivateSpec)layer, graph),
        [typeof(BatchNormSpec)] = (layer, graph) => NormalizationRule.BatchNorm((BatchNormSpec)layer, graph),
        [typeof(LayerNormSpec)] = (layer, graph) => NormalizationRule.LayerNorm((LayerNormSpec)layer, graph),
        [typeof(ConvolutionSpec)] = (layer, graph) => ConvolutionRule.Convolution((ConvolutionSpec)layer, graph),
        [typeof(PoolSpec)] = (layer, graph) => PoolRule.Pool((PoolSpec)layer, graph),
        [typeof(GlobalPoolSpec)] = (layer, graph) => PoolRule.Global((GlobalPoolSpec)layer, graph),
        [typeof(ResidualStartSpec)] = (_, graph) => ResidualRule.Start(graph),
        [typeof(ResidualEndSpec)] = (layer, graph) => ResidualRule.End((ResidualEndSpec)layer, graph),
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
        InputSpec input = spec.Input!;
        var graph = new GraphBuilder(new Shape(input.Shape), input.Origin) { Vocabulary = input.Vocabulary?.Value ?? 0 };
        int lastOfSequence = LastOfSequence(spec);
        int firstOfSequence = input.Vocabulary is null && lastOfSequence >= 0 ? SequencePart.First(spec) : -1;
        for (int i = 0; i <= spec.Layers.Count && graph.Error is null; i++)
        {
            if (i == firstOfSequence)
            {
                SequenceRule.Enter(spec, graph);
            }

            if (i == spec.Layers.Count || graph.Error is not null)
            {
                break;
            }

            LayerRules[spec.Layers[i].GetType()](spec.Layers[i], graph);
            if (i == lastOfSequence)
            {
                SequenceRule.Leave(graph);
            }
        }

        Criterion criterion = HeadRules[spec.Head!.GetType()](spec.Head, graph);
        LayerGraph result = graph.Build(criterion);
        if (result.Error is null)
        {
            GraphVerifier.Verify(result);
        }

        return result;
    }

    /// <summary>
    /// The last layer that keeps the steps: all where the head has outputs for every step, else the last recurrent one; −1 if the input is no sequence to any.
    /// Dense layers before it apply to each step.
    /// </summary>
    private static int LastOfSequence(ModelSpec spec)
    {
        int last = spec.Input!.Vocabulary is null ? -1 : 0;
        for (int i = 0; i < spec.Layers.Count; i++)
        {
            last = spec.Layers[i] is RecurrentSpec ? i : last;
        }

        return spec.Head!.IsPerStep ? spec.Layers.Count : last;
    }
}
