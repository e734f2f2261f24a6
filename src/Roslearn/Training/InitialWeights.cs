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
            Draw(layout.Tensors[i], parameters, new Philox(seed, RandomStream.Of(RandomPurpose.Initialization, i)));
        }
    }

    private static void Draw(ParameterTensor tensor, Span<float> parameters, Philox random)
    {
        int units = tensor.Shape[0];
        int inputs = tensor.Shape.Length > 1 ? tensor.Shape[1] : 1;
        Span<float> weights = parameters.Slice(tensor.Offset, (inputs - 1) * tensor.RowStride + units);
        switch (tensor.Initializer)
        {
            case Initializer.HeNormal:
                Initializers.HeNormal(weights, inputs, units, tensor.RowStride, tensor.FanIn, random);
                break;
            case Initializer.HeUniform:
                Initializers.HeUniform(weights, inputs, units, tensor.RowStride, tensor.FanIn, random);
                break;
            case Initializer.GlorotNormal:
                Initializers.GlorotNormal(weights, inputs, units, tensor.RowStride, tensor.FanIn, tensor.FanOut, random);
                break;
            case Initializer.GlorotUniform:
                Initializers.GlorotUniform(weights, inputs, units, tensor.RowStride, tensor.FanIn, tensor.FanOut, random);
                break;
            case Initializer.Zeros:
                break;
            default:
                throw new ArgumentOutOfRangeException(
                    nameof(tensor), tensor.Initializer, $"{tensor.Name}: expected one of {string.Join(", ", Enum.GetNames<Initializer>())}");
        }
    }
}
