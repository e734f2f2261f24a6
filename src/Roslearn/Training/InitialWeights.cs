using Roslearn.Numerics;

namespace Roslearn.Training;

/// <summary>Draws the weights that a training starts from, each tensor from a random stream of its own.</summary>
internal static class InitialWeights
{
    /// <summary>Fills all tensors of a network; padding stays as it is.</summary>
    /// <param name="layout">The tensors.</param>
    /// <param name="parameters">The parameter arena, all zero.</param>
    /// <param name="seed">The same seed draws the same weights, whatever their padding.</param>
    public static void Draw(NetworkLayout layout, Span<float> parameters, ulong seed)
    {
        for (int i = 0; i < layout.Tensors.Length; i++)
        {
            ParameterTensor tensor = layout.Tensors[i];
            if (tensor.Initializer == Initializer.Orthogonal)
            {
                Orthogonal(tensor, parameters, seed, i);
            }
            else
            {
                Draw(tensor, parameters, new Philox(seed, RandomStream.Of(RandomPurpose.Initialization, i)));
            }

            for (int element = tensor.Preset.Start; element < tensor.Preset.Start + tensor.Preset.Count; element++)
            {
                parameters[tensor.PositionOf(element)] = tensor.Preset.Value;
            }
        }
    }

    /// <summary>Each gate's block from a stream of its own: the blocks of one stream would be alike.</summary>
    private static void Orthogonal(ParameterTensor tensor, Span<float> parameters, ulong seed, int index)
    {
        int gates = tensor.Extents.Length > 2 ? tensor.Extents[0] : 1;
        int units = tensor.Shape[0] / gates, inputs = tensor.Count / tensor.Shape[0];
        var block = new float[units * inputs];
        for (int gate = 0; gate < gates; gate++)
        {
            Initializers.Orthogonal(block, units, inputs, inputs, 1, new Philox(seed, RandomStream.Of(RandomPurpose.Initialization, index, gate)));
            for (int i = 0; i < block.Length; i++)
            {
                parameters[tensor.PositionOf((gate * block.Length) + i)] = block[i];
            }
        }
    }

    private static void Draw(ParameterTensor tensor, Span<float> parameters, Philox random)
    {
        int units = tensor.Shape[0];
        int inputs = tensor.Count / units;
        if (tensor.Extents.Length <= 2 && tensor.Strides[0] == 1)
        {
            int stride = tensor.Strides[^1];
            Fill(tensor, parameters.Slice(tensor.Offset, ((inputs - 1) * stride) + units), inputs, units, stride, random);
            return;
        }

        var drawn = new float[tensor.Count];
        Fill(tensor, drawn, inputs, units, units, random);
        for (int i = 0; i < drawn.Length; i++)
        {
            (int input, int unit) = Math.DivRem(i, units);
            parameters[tensor.PositionOf((unit * inputs) + input)] = drawn[i];
        }
    }

    /// <summary>Draws [inputs x units] weights.</summary>
    private static void Fill(ParameterTensor tensor, Span<float> weights, int inputs, int units, int stride, Philox random)
    {
        switch (tensor.Initializer)
        {
            case Initializer.HeNormal:
                Initializers.HeNormal(weights, inputs, units, stride, tensor.FanIn, random);
                break;
            case Initializer.HeUniform:
                Initializers.HeUniform(weights, inputs, units, stride, tensor.FanIn, random);
                break;
            case Initializer.GlorotNormal:
                Initializers.GlorotNormal(weights, inputs, units, stride, tensor.FanIn, tensor.FanOut, random);
                break;
            case Initializer.GlorotUniform:
                Initializers.GlorotUniform(weights, inputs, units, stride, tensor.FanIn, tensor.FanOut, random);
                break;
            case Initializer.Zeros:
                break;
            default:
                throw new ArgumentOutOfRangeException(
                    nameof(tensor), tensor.Initializer, $"{tensor.Name}: expected one of {string.Join(", ", Enum.GetNames<Initializer>())}");
        }
    }
}
