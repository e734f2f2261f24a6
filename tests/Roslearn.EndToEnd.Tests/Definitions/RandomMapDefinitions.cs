using CsCheck;

namespace EndToEnd.Definitions;

/// <summary>
/// Random convolutional definitions: pictures and sequences of odd sizes, every kernel from 1 to 11, strides, dilations, both paddings,
/// odd channel counts, pools that overlap and pools that leave places out, dropout and every activation between, residual groups.
/// </summary>
public static class RandomMapDefinitions
{
    private const int Kernels = 11;
    private const int MaximumRows = 15;
    private const int MaximumSize = 400;

    /// <summary>Three steps at the largest rates saturate networks as deep as these: their gradients are then what 1 − y² leaves of two equal numbers.</summary>
    private const int Depth = 10;

    private static readonly Gen<int> Channels = Gen.Frequency((3, Gen.Int[1, 5]), (1, Gen.Int[6, 40]));

    private static readonly Gen<Padding> Border = Gen.OneOf(Gen.Const(Padding.Valid), Gen.Const(Padding.Same));

    private static readonly Gen<LayerSpec> Convolution =
        from filters in Gen.Frequency((3, Gen.Int[1, 20]), (1, Gen.Int[21, 70]))
        from kernel in Gen.Frequency((4, Gen.Int[1, 3]), (1, Gen.Int[4, Kernels]))
        from stride in Gen.Frequency((3, Gen.Const(1)), (1, Gen.Int[2, 3]))
        from dilation in Gen.Frequency((4, Gen.Const(1)), (1, Gen.Int[2, 3]))
        from padding in Border
        from activation in Gen.OneOf(LegalHeads.AllActivations)
        from isSeparable in Gen.Frequency((4, Gen.Const(false)), (1, Gen.Const(true)))
        select (LayerSpec)Specs.Convolution(filters, kernel, stride, padding, dilation, activation, isSeparable ? ConvolutionKind.SeparableConv2D : ConvolutionKind.Conv2D);

    private static readonly Gen<LayerSpec> Pool =
        from kind in Gen.OneOf(Gen.Const(PoolKind.Max), Gen.Const(PoolKind.Average))
        from size in Gen.Int[1, 4]
        from stride in Gen.Frequency((3, Gen.Const(0)), (1, Gen.Int[1, 3]))
        from padding in Border
        select (LayerSpec)Specs.Pool(kind, size, stride, padding);

    private static readonly Gen<LayerSpec> Dropout = Gen.Double[0.1, 0.6].Select(rate => (LayerSpec)Specs.Dropout(rate));

    /// <summary>Not over the batch: that takes a bias away again, whose gradient is then nothing but rounding.</summary>
    private static readonly Gen<LayerSpec> Norm = Gen.Const((LayerSpec)Specs.LayerNorm());

    private static readonly Gen<LayerSpec[]> Layers = Gen.Frequency((8, Convolution), (4, Pool), (2, Dropout), (1, Norm)).Array[1, 5];

    private static readonly Gen<LayerSpec[]> End = Gen.Frequency(
        (2, Gen.Const(Array.Empty<LayerSpec>())),
        (1, Gen.Int[1, 30].Select(units => (LayerSpec[])[Specs.Hidden(units)])),
        (1, Gen.OneOf(Gen.Const(PoolKind.Max), Gen.Const(PoolKind.Average)).Select(kind => (LayerSpec[])[Specs.GlobalPool(kind)])));

    /// <summary>The definitions with the given indices, from the seed of <see cref="RandomDefinitions.SeedVariable"/>.</summary>
    public static IReadOnlyList<Definition> Take(int first, int count)
    {
        ulong seed = ulong.Parse(Environment.GetEnvironmentVariable(RandomDefinitions.SeedVariable) ?? "1");
        return [.. Enumerable.Range(first, count).Select(index => At(index).Generate(new PCG((uint)index + 2000, seed), null, out _))];
    }

    private static Gen<Definition> At(int index) =>
        from height in Gen.Int[1, 14]
        from width in Gen.Int[2, 14]
        from channels in Channels
        from isSequence in Gen.Frequency((3, Gen.Const(false)), (1, Gen.Const(true)))
        from layers in Layers
        from end in End
        from outputs in Gen.Int[1, 20]
        from optimizer in RandomOptimizers.At(index)
        from regularization in RandomRegularization.Any
        from batchSize in Gen.Int[1, MaximumRows]
        from style in Gen.Int[0, 15]
        from seed in Gen.Int[0, 1000000]
        select Make(index, isSequence ? [width * 3, channels] : [height, width, channels], layers, end, outputs, optimizer, regularization, batchSize, (TextStyle)style, seed);

    private static Definition Make(
        int index, int[] input, LayerSpec[] layers, LayerSpec[] end, int outputs, (OptimizerSpec Rule, double LearningRate) optimizer,
        RegularizationSpec regularization, int batchSize, TextStyle style, int seed)
    {
        HeadSpec[] heads = [.. LegalHeads.Of(outputs, 1)];
        ModelSpec spec = Specs.Model(
            input,
            [.. Fitting(input, layers, index), .. end],
            heads[index % heads.Length],
            optimizer.Rule,
            Specs.Training(optimizer.LearningRate / Depth, batchSize),
            $"Map{index}") with { Regularization = regularization };
        return new Definition(spec, style, 1 + (index * 7 % MaximumRows), seed);
    }

    /// <summary>The layers that find a place, the others padded or left out; small maps of many channels, for the reference is slow.</summary>
    private static IEnumerable<LayerSpec> Fitting(int[] input, LayerSpec[] layers, int index)
    {
        bool isSequence = input.Length == 2;
        int current = input[^1];
        bool isMade = false;
        int[] places = isSequence ? [input[0]] : [input[0], input[1]];
        foreach (LayerSpec drawn in layers)
        {
            LayerSpec layer = drawn is ConvolutionSpec { Kind: not ConvolutionKind.SeparableConv2D } plain && isSequence
                ? plain with { Kind = ConvolutionKind.Conv1D }
                : drawn;
            if (layer is ConvolutionSpec { Kind: ConvolutionKind.SeparableConv2D } separable && isSequence)
            {
                layer = separable with { Kind = ConvolutionKind.Conv1D };
            }

            if (layer is ConvolutionSpec first && !layers.TakeWhile(other => other != drawn).OfType<ConvolutionSpec>().Any())
            {
                layer = first with { Kernel = 1 + (index % Kernels) };
            }

            (int size, int stride, int dilation, Padding padding, int channels) = layer switch
            {
                ConvolutionSpec convolution => (convolution.Kernel.Value, convolution.Stride.Value, convolution.Dilation.Value, convolution.Padding, convolution.Filters.Value),
                PoolSpec pool => (pool.Size.Value, pool.Stride, 1, pool.Padding, 1),
                _ => (1, 1, 1, Padding.Same, 1),
            };
            int span = (dilation * (size - 1)) + 1;
            if (padding == Padding.Valid && places.Any(place => place < span))
            {
                if (layer is not ConvolutionSpec convolution)
                {
                    continue;
                }

                layer = convolution with { PaddingSetting = (int)Padding.Same };
                padding = Padding.Same;
            }

            places = [.. places.Select(place => padding == Padding.Same ? (place + stride - 1) / stride : ((place - span) / stride) + 1)];
            int filters = Math.Max(1, MaximumSize * 4 / places.Aggregate(1, (product, place) => product * place));
            layer = layer is ConvolutionSpec made && channels > filters ? made with { Filters = filters } : layer;
            current = layer is ConvolutionSpec last ? last.Filters.Value : current;
            isMade |= layer is ConvolutionSpec or PoolSpec;

            // The rules want pictures scaled, not normalised.
            if (isMade || layer is DropoutSpec)
            {
                yield return layer;
            }
        }

        if (index % 2 == 0)
        {
            foreach (LayerSpec layer in Residual(isSequence, current, index / 2))
            {
                yield return layer;
            }
        }
    }

    /// <summary>Two groups one after the other, the first of which may end in an activation that the second reads.</summary>
    private static IEnumerable<LayerSpec> Residual(bool isSequence, int channels, int index)
    {
        ConvolutionKind kind = isSequence ? ConvolutionKind.Conv1D : index % 3 == 0 ? ConvolutionKind.SeparableConv2D : ConvolutionKind.Conv2D;
        Activation[] ends = [Activation.Linear, Activation.ReLU, Activation.Gelu, Activation.LeakyRelu];
        LayerSpec start = new ResidualStartSpec(Origin.None, Origin.None);
        yield return start;
        yield return Specs.Convolution(channels + 1, 3, padding: Padding.Same, activation: ends[index % 4], kind: kind);
        yield return Specs.Convolution(channels, 2, padding: Padding.Same, activation: ends[index / 2 % 4], kind: kind);
        yield return new ResidualEndSpec((int)ends[(index + 1) % 4], Origin.None, Origin.None);
        yield return start;
        yield return index % 5 == 0 ? Specs.BatchNorm() : index % 2 == 0 ? Specs.Dropout(0.3) : Specs.Pool(PoolKind.Max, 2, 1, Padding.Same);
        yield return Specs.Convolution(channels, 1, activation: ends[index / 3 % 4], kind: kind);
        yield return new ResidualEndSpec((int)ends[index / 4 % 4], Origin.None, Origin.None);
    }
}
