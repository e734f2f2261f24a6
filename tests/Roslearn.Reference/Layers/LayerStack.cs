using Roslearn.Reference.Activations;
using Roslearn.Reference.Recurrent;

namespace Roslearn.Reference.Layers;

/// <summary>The layers of a specification, built from it alone, without the head's activation (the loss has that).</summary>
public static class LayerStack
{
    /// <summary>The layers from the input to the head's weighted sums.</summary>
    /// <param name="spec">A definition without errors.</param>
    /// <param name="lengths">The real steps of each row's sequence.</param>
    public static IReadOnlyList<Layer> Build(ModelSpec spec, SequenceLengths lengths)
    {
        InputSpec input = spec.Input ?? throw new ArgumentException("The specification has no input.", nameof(spec));
        HeadSpec head = spec.Head ?? throw new ArgumentException("The specification has no head.", nameof(spec));
        int lastRecurrent = spec.Layers.ToList().FindLastIndex(layer => layer is RecurrentSpec);
        bool isSequence = lastRecurrent >= 0 || head.IsPerStep;
        int steps = isSequence ? input.Shape[0] : 1;
        int width = input.Shape.Aggregate(1, (product, size) => product * size) / steps;
        var counts = new Dictionary<string, int>();
        var layers = new List<Layer>();
        for (int i = 0; i < spec.Layers.Count; i++)
        {
            switch (spec.Layers[i])
            {
                case HiddenSpec hidden:
                    Add(new DenseLayer(Name("hidden"), width, hidden.Units));
                    Add(new ActivationLayer(ActivationTable.Of(hidden.Activation)));
                    width = hidden.Units;
                    break;
                case ActivateSpec activate:
                    Add(new ActivationLayer(ActivationTable.Of(activate.Activation)));
                    break;
                case BatchNormSpec norm:
                    layers.Add(new BatchNormLayer(Name("batchnorm"), width, norm.Momentum.Value, norm.Epsilon.Value));
                    break;
                case LayerNormSpec norm:
                    layers.Add(new LayerNormLayer(Name("layernorm"), width, norm.Epsilon.Value));
                    break;
                case DropoutSpec:
                    layers.Add(new DropoutLayer(width * steps) { Steps = steps });
                    break;
                case EmbeddingSpec embedding:
                    int dimension = embedding.Dimension == 0
                        ? (int)Math.Min(600, Math.Round(1.6 * Math.Pow(input.Vocabulary!.Value.Value, 0.56)))
                        : embedding.Dimension;
                    layers.Add(new EmbeddingLayer(Name("embedding"), input.Vocabulary!.Value.Value, dimension));
                    width *= dimension;
                    break;
                case RecurrentSpec recurrent:
                    layers.Add(new RecurrentLayer(Name(recurrent.Cell.ToString().ToLowerInvariant()), recurrent, width, steps, lengths));
                    width = recurrent.Units * (recurrent.IsBidirectional ? 2 : 1);
                    if (i == lastRecurrent && !head.IsPerStep)
                    {
                        layers.Add(new LastStepLayer(width, steps, recurrent.IsBidirectional, lengths));
                        steps = 1;
                    }

                    break;
                default:
                    throw new NotSupportedException($"No reference for the layer {spec.Layers[i].GetType().Name}.");
            }
        }

        Add(new DenseLayer("output", width, head.Size));
        return layers;

        void Add(Layer layer) => layers.Add(steps > 1 ? new StepwiseLayer(layer, steps) : layer);

        string Name(string kind)
        {
            counts[kind] = counts.GetValueOrDefault(kind) + 1;
            return kind + counts[kind];
        }
    }
}
