using CsCheck;

namespace EndToEnd.Definitions;

/// <summary>
/// Random dense definitions. What must not be left to chance is driven by the index: every width from 1 to 33 somewhere in the
/// model, every legal head, every optimizer, every batch size from 1 to 70. The rest is drawn.
/// </summary>
public static class RandomDefinitions
{
    public const int MaximumWidth = 70;
    private const int EveryWidthTo = 33;
    private const int MaximumLayers = 5;
    private const int MaximumRows = 70;

    /// <summary>Set to a number to try other definitions.</summary>
    public const string SeedVariable = "ROSLEARN_TEST_SEED";

    private static readonly Gen<int> Width = Gen.Int[1, MaximumWidth];

    private static readonly Gen<Activation> HiddenActivation = Gen.OneOf(LegalHeads.AllActivations);

    private static readonly Gen<double> Rate = Gen.Double[0.1, 0.8];

    private static readonly Gen<LayerSpec[]> Hidden =
        from width in Width
        from activation in HiddenActivation
        from copies in Gen.Frequency((4, Gen.Const(1)), (1, Gen.Const(2)))
        from rate in Rate
        from isDropped in Gen.Frequency((4, Gen.Const(false)), (1, Gen.Const(true)))
        select Enumerable.Repeat<LayerSpec[]>(isDropped ? [Specs.Hidden(width, activation), Specs.Dropout(rate)] : [Specs.Hidden(width, activation)], copies)
            .SelectMany(layer => layer).ToArray();

    private static readonly Gen<LayerSpec[]> Layers =
        from groups in Hidden.Array[0, MaximumLayers]
        from rate in Rate
        from isInputDropped in Gen.Frequency((6, Gen.Const(false)), (1, Gen.Const(true)))
        select (isInputDropped ? (LayerSpec[])[Specs.Dropout(rate)] : []).Concat(AtMost(MaximumLayers, groups)).ToArray();

    private static readonly Gen<double> L2 = Gen.Frequency((1, Gen.Const(0.0)), (1, RandomOptimizers.Power(-5, -1)));

    private static readonly Gen<Initializer?> Init =
        Gen.Frequency((1, Gen.Const((Initializer?)null)), (1, Gen.OneOf(Enum.GetValues<Initializer>()).Select(initializer => (Initializer?)initializer)));

    /// <summary>The seed of <see cref="SeedVariable"/>, or 1.</summary>
    public static ulong Seed => ulong.Parse(Environment.GetEnvironmentVariable(SeedVariable) ?? "1");

    /// <summary>The definitions with the given indices, from the seed of <see cref="SeedVariable"/>.</summary>
    public static IReadOnlyList<Definition> Take(int first, int count) =>
        [.. Enumerable.Range(first, count).Select(index => At(index).Generate(new PCG((uint)index, Seed), null, out _))];

    private static Gen<Definition> At(int index) =>
        from input in Width
        from layers in Layers
        from outputs in Width
        from slot in Gen.Int[0, MaximumLayers + 1]
        from delta in Gen.Double[0.3, 2]
        from optimizer in RandomOptimizers.At(index)
        from l2 in L2
        from regularization in RandomRegularization.Any
        from change in RandomRegularization.Head
        from batchSize in Gen.Int[1, MaximumRows]
        from init in Init
        from style in Gen.Int[0, 15]
        from seed in Gen.Int[0, 1000000]
        select Make(index, input, layers, outputs, slot, delta, optimizer, l2, regularization, change, batchSize, init, (TextStyle)style, seed);

    private static Definition Make(
        int index, int input, LayerSpec[] layers, int outputs, int slot, double delta, (OptimizerSpec Rule, double LearningRate) optimizer,
        double l2, RegularizationSpec regularization, Func<HeadSpec, HeadSpec> change, int batchSize, Initializer? init, TextStyle style, int seed)
    {
        int forced = 1 + (index % EveryWidthTo);
        int[] hidden = [.. Enumerable.Range(0, layers.Length).Where(i => layers[i] is HiddenSpec)];
        int place = slot % (hidden.Length + 2);
        if (place < hidden.Length)
        {
            layers[hidden[place]] = ((HiddenSpec)layers[hidden[place]]) with { Units = forced };
        }

        HeadSpec[] heads = [.. LegalHeads.Of(place == hidden.Length ? forced : outputs, delta)];
        HeadSpec head = heads[index % heads.Length] with { Initializer = init };
        if (head is OutputSpec { Loss: not Loss.Huber } output)
        {
            head = output with { HuberDelta = 1 };
        }

        ModelSpec spec = Specs.Model(
            place == hidden.Length + 1 ? forced : input,
            [.. layers.Select(layer => layer is HiddenSpec h ? h with { Initializer = init } : layer)],
            change(head),
            optimizer.Rule,
            Specs.Training(optimizer.LearningRate, batchSize, l2),
            $"Net{index}") with { Regularization = regularization };
        return new Definition(spec, style, 1 + (index * 37 % MaximumRows), seed);
    }

    private static IEnumerable<LayerSpec> AtMost(int maximum, LayerSpec[][] groups)
    {
        int count = 0;
        return groups.SelectMany(group => group).TakeWhile(layer => layer is not HiddenSpec || ++count <= maximum);
    }
}
