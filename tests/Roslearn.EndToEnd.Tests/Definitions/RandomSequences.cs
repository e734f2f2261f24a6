using CsCheck;

namespace EndToEnd.Definitions;

/// <summary>
/// Random definitions over sequences. The index drives what must not be left to chance: every cell, both forms of the GRU, both directions, both kinds of input, heads
/// per step and for the whole, sequences of one step, lengths, every head and every optimizer. The rest is drawn.
/// </summary>
public static class RandomSequences
{
    private const int MaximumWidth = 40;
    private const int MaximumSteps = 9;
    private const int MaximumRows = 20;
    private static readonly Gen<int> Width = Gen.Int[1, MaximumWidth];

    private static readonly Gen<LayerSpec[]> Recurrent =
        from cell in Gen.OneOf(Enum.GetValues<RecurrentCell>())
        from units in Width
        from isBidirectional in Gen.Frequency((3, Gen.Const(false)), (1, Gen.Const(true)))
        from isReLU in Gen.Frequency((2, Gen.Const(false)), (1, Gen.Const(true)))
        from resetsAfter in Gen.Bool
        from isDropped in Gen.Frequency((3, Gen.Const(false)), (1, Gen.Const(true)))
        let layer = Specs.Recurrent(cell, units, isBidirectional, cell == RecurrentCell.Rnn && isReLU ? Activation.ReLU : Activation.Tanh, cell != RecurrentCell.Gru || resetsAfter)
        select isDropped ? new LayerSpec[] { layer, Specs.Dropout(0.3) } : [layer];

    private static readonly Gen<LayerSpec[]> Hidden =
        from units in Width
        from activation in Gen.OneOf(LegalHeads.AllActivations)
        select new LayerSpec[] { Specs.Hidden(units, activation) };

    private static readonly Gen<LayerSpec[]> Layers =
        from layers in Gen.Frequency((3, Recurrent), (1, Hidden)).Array[0, 2]
        select layers.SelectMany(layer => layer).ToArray();

    /// <summary>The definitions with the given indices, from the seed of <see cref="RandomDefinitions.SeedVariable"/>.</summary>
    public static IReadOnlyList<Definition> Take(int first, int count)
    {
        ulong seed = ulong.Parse(Environment.GetEnvironmentVariable(RandomDefinitions.SeedVariable) ?? "1");
        return [.. Enumerable.Range(first, count).Select(index => At(index).Generate(new PCG((uint)index, seed), null, out _))];
    }

    private static Gen<Definition> At(int index) =>
        from steps in Gen.Int[2, MaximumSteps]
        from width in Gen.Int[1, 20]
        from vocabulary in Gen.Int[5, 30]
        from units in Width
        from before in Layers
        from after in Gen.Frequency((2, Gen.Const(Array.Empty<LayerSpec>())), (1, Hidden))
        from outputs in Gen.Int[1, 12]
        from optimizer in RandomOptimizers.At(index)
        from regularization in RandomRegularization.Any
        from change in RandomRegularization.Head
        from rows in Gen.Int[1, MaximumRows]
        from style in Gen.Int[0, 15]
        from seed in Gen.Int[0, 1000000]
        select Make(index, index % 11 == 10 ? 1 : steps, width, vocabulary, units, before, after, outputs, optimizer, regularization, change, rows, (TextStyle)style, seed);

    private static Definition Make(
        int index, int steps, int width, int vocabulary, int units, LayerSpec[] before, LayerSpec[] after, int outputs,
        (OptimizerSpec Rule, double LearningRate) optimizer, RegularizationSpec regularization, Func<HeadSpec, HeadSpec> change, int rows, TextStyle style, int seed)
    {
        RecurrentCell cell = (RecurrentCell)(index % 3);
        bool isTokens = index / 3 % 2 == 1, isPerStep = index / 6 % 2 == 1;
        LayerSpec recurrent = Specs.Recurrent(cell, units, isBidirectional: index / 12 % 3 == 2, resetsAfter: cell != RecurrentCell.Gru || index / 3 % 5 < 3);
        // Where a unit is dead its gradient is exactly 0, and then the sign of β1·m alone counts, which a β1 of 1e-60 takes from single precision.
        OptimizerSpec rule = optimizer.Rule is LionSpec { Beta1.Value: < 1e-6 } lion ? lion with { Beta1 = 0.5 } : optimizer.Rule;
        HeadSpec[] heads = [.. LegalHeads.Of(outputs)];
        LayerSpec[] layers = [.. isTokens ? [Specs.Embedding(width)] : Array.Empty<LayerSpec>(), .. before, recurrent, .. after];
        ModelSpec spec = Specs.Sequence(
            steps,
            width,
            isTokens ? vocabulary : null,
            layers,
            change(heads[index % heads.Length]) with { IsPerStep = isPerStep },
            rule,
            Specs.Training(optimizer.LearningRate, 8),
            $"Sequence{index}") with { Regularization = regularization };
        return new Definition(spec, style, rows, seed) { HasLengths = index % 2 == 1 };
    }
}
