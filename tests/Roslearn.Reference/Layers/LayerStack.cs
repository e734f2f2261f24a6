using Roslearn.Reference.Activations;

namespace Roslearn.Reference.Layers;

/// <summary>The layers of a specification, built from it alone, without the head's activation (the loss has that).</summary>
public static class LayerStack
{
    /// <summary>The layers from the input to the head's weighted sums.</summary>
    public static IReadOnlyList<Layer> Build(ModelSpec spec)
    {
        InputSpec input = spec.Input ?? throw new ArgumentException("The specification has no input.", nameof(spec));
        HeadSpec head = spec.Head ?? throw new ArgumentException("The specification has no head.", nameof(spec));
        int width = input.Shape.Aggregate(1, (product, size) => product * size);
        int hiddenCount = 0;
        var layers = new List<Layer>();
        foreach (LayerSpec layer in spec.Layers)
        {
            switch (layer)
            {
                case HiddenSpec hidden:
                    layers.Add(new DenseLayer($"hidden{++hiddenCount}", width, hidden.Units));
                    layers.Add(new ActivationLayer(ActivationTable.Of(hidden.Activation)));
                    width = hidden.Units;
                    break;
                case DropoutSpec:
                    layers.Add(new DropoutLayer(width));
                    break;
                default:
                    throw new NotSupportedException($"No reference for the layer {layer.GetType().Name}.");
            }
        }

        layers.Add(new DenseLayer("output", width, head.Size));
        return layers;
    }
}
