namespace Roslearn.Generators.Specification;

/// <summary>Which layers of a definition read a sequence step by step, and which before them as a whole.</summary>
internal static class SequencePart
{
    /// <summary>
    /// The first layer that reads steps. Those before it, if any, are the convolutions and pools that a sequence of numbers begins with, which move along
    /// its steps, and what follows them element by element.
    /// </summary>
    public static int First(ModelSpec model)
    {
        List<LayerSpec> layers = model.Layers.ToList();
        int recurrent = layers.FindIndex(layer => layer is RecurrentSpec);
        int end = recurrent < 0 ? layers.Count : recurrent;
        int first = model.Input?.Vocabulary is null
            ? layers.Take(end).ToList().FindLastIndex(layer => layer is ConvolutionSpec or PoolSpec or GlobalPoolSpec or ResidualEndSpec) + 1
            : 0;
        while (first > 0 && first < end && IsElementwise(layers[first]))
        {
            first++;
        }

        return first;
    }

    /// <summary>Whether a layer keeps the shape of what it reads, and so may stand between a map and the steps that are made of it.</summary>
    public static bool IsElementwise(LayerSpec layer) => layer is BatchNormSpec or LayerNormSpec or ActivateSpec or DropoutSpec;
}
