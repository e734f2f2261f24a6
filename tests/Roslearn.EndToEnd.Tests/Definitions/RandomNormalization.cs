using CsCheck;

namespace EndToEnd.Definitions;

/// <summary>Random definitions with normalisations, and activations that are layers of their own, behind their layers.</summary>
public static class RandomNormalization
{
    private static readonly Gen<double> Epsilon = Gen.Frequency((2, Gen.Const(1e-5)), (1, RandomOptimizers.Power(-4, -1)));

    private static readonly Gen<LayerSpec> BatchNorm =
        from momentum in Gen.Frequency((1, Gen.Const(0.1)), (1, Gen.Double[0, 1]))
        from epsilon in Epsilon
        select (LayerSpec)Specs.BatchNorm(momentum, epsilon);

    private static readonly Gen<LayerSpec> LayerNorm = Epsilon.Select(epsilon => (LayerSpec)Specs.LayerNorm(epsilon));

    private static readonly Gen<LayerSpec> Norm = Gen.Frequency((3, BatchNorm), (2, LayerNorm));

    private static readonly Gen<LayerSpec> Activate = Gen.OneOf(LegalHeads.AllActivations).Select(activation => (LayerSpec)Specs.Activate(activation));

    private static readonly Gen<LayerSpec[]> Followers = Gen.Frequency(
        (3, Norm.Select(norm => new[] { norm })),
        (2, Gen.Select(Norm, Activate, (norm, activate) => new[] { norm, activate })),
        (1, Activate.Select(activate => new[] { activate })),
        (1, Gen.Const(Array.Empty<LayerSpec>())));

    /// <summary>The random definitions with the given indices, and what is drawn for them behind each of their layers and, now and then, before the first.</summary>
    public static IReadOnlyList<Definition> Take(int first, int count)
    {
        ulong seed = RandomDefinitions.Seed + 1;
        return [.. RandomDefinitions.Take(first, count).Select((definition, i) =>
            Add(definition, Followers.Array[definition.Spec.Layers.Count + 1].Generate(new PCG((uint)(first + i), seed), null, out _)))];
    }

    /// <summary>No activation directly behind a ReLU: half of what it would read is 0, where many of them have a jump of their derivative.</summary>
    private static Definition Add(Definition definition, LayerSpec[][] followers)
    {
        List<LayerSpec> layers = [.. followers.Length % 2 == 0 ? followers[^1] : []];
        for (int i = 0; i < definition.Spec.Layers.Count; i++)
        {
            layers.Add(definition.Spec.Layers[i]);
            if (definition.Spec.Layers[i] is HiddenSpec hidden && (followers[i] is not [ActivateSpec, ..] || hidden.Activation != Activation.ReLU))
            {
                layers.AddRange(followers[i]);
            }
        }

        return definition with { Spec = definition.Spec with { Layers = layers.ToEquatable() } };
    }
}
