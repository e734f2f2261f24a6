using EndToEnd.Harness;
using Roslearn.Numerics;
using Roslearn.Reference;
using Roslearn.Reference.Layers;

namespace EndToEnd.Differential;

/// <summary>
/// The masks that generated code draws, as the run-time library documents them: a function of seed, step, layer and element, an
/// element being counted over rows padded to 16. <c>DropoutTests</c> read the same masks off a model's outputs.
/// </summary>
public static class DropoutMasks
{
    /// <summary>Gives the reference the masks of a step.</summary>
    public static void Set(ReferenceNetwork network, GeneratedModel model, int rows, long step, ulong seed)
    {
        for (int layer = 0; layer < network.Dropouts.Count; layer++)
        {
            network.Dropouts[layer].Mask = Of(network.Dropouts[layer], rows, model.DropoutRates[layer], layer, step, seed);
        }
    }

    /// <summary>The factors by row and unit, of a sequence step after step: each step has 2^32 elements.</summary>
    private static double[][] Of(DropoutLayer dropout, int rows, double rate, int layer, long step, ulong seed)
    {
        if (dropout.Shape.IsMade)
        {
            return OfMap(dropout.Shape, rows, rate, layer, step, seed);
        }

        double[][][] steps = [.. Enumerable.Range(0, dropout.Steps).Select(t => Of(dropout.Width / dropout.Steps, rows, rate, layer, step, seed, (long)t << 32))];
        return [.. Enumerable.Range(0, rows).Select(row => steps.SelectMany(masks => masks[row]).ToArray())];
    }

    /// <summary>The factors by row and unit; each place of a map that a convolution or pool made is padded on its own.</summary>
    private static double[][] OfMap(MapShape shape, int rows, double rate, int layer, long step, ulong seed)
    {
        int place = (shape.Channels + 15) / 16 * 16;
        int width = shape.Size / shape.Channels * place;
        int[] order = [.. Enumerable.Range(0, shape.Size).Select(i => (i / shape.Channels * place) + (i % shape.Channels))];
        return [.. Of(width, rows, rate, layer, step, seed).Select(row => order.Select(i => row[i]).ToArray())];
    }

    /// <summary>The factors by row and unit.</summary>
    public static double[][] Of(int width, int rows, double rate, int layer, long step, ulong seed, long position = 0)
    {
        int stride = (width + 15) / 16 * 16;
        stride += stride % 512 == 0 ? 16 : 0;
        var factors = new float[rows * stride];
        var random = new Philox(seed, RandomStream.Of(RandomPurpose.Dropout, layer, step));
        DropoutMask.Fill<Lane128>(ref factors[0], factors.Length, position, random, (float)rate);
        return [.. Enumerable.Range(0, rows).Select(row => factors.Skip(row * stride).Take(width).Select(factor => (double)factor).ToArray())];
    }
}
