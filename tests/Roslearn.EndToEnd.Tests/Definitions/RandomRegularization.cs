using CsCheck;

namespace EndToEnd.Definitions;

/// <summary>Random penalties and bounds, and changes of a classifier's loss. Most definitions have few of them.</summary>
public static class RandomRegularization
{
    private static readonly Gen<double?> ClipNorm = Sometimes(RandomOptimizers.Power(-2, 1));

    private static readonly Gen<double?> ClipValue = Sometimes(RandomOptimizers.Power(-3, 0));

    /// <summary>Penalties and bounds; at most one of the two bounds on the gradient.</summary>
    public static Gen<RegularizationSpec> Any { get; } =
        from l1 in Sometimes(RandomOptimizers.Power(-5, -2))
        from clipNorm in ClipNorm
        from clipValue in ClipValue
        from maxNorm in Sometimes(Gen.Double[0.3, 3])
        select Specs.Regularization(l1, clipNorm, clipNorm is null ? clipValue : null, maxNorm);

    /// <summary>What changes a classifier's loss, for any number of classes.</summary>
    public static Gen<Func<HeadSpec, HeadSpec>> Head { get; } =
        from smoothing in Sometimes(Gen.Double[0.01, 0.5])
        from isWeighted in Gen.Frequency((2, Gen.Const(false)), (1, Gen.Const(true)))
        from weights in Gen.Double[0.2, 5].Array[RandomDefinitions.MaximumWidth]
        select (Func<HeadSpec, HeadSpec>)(head => head is ClassesSpec classes
            ? Specs.Classes(classes.Size, classes.Initializer, smoothing, isWeighted ? weights[..classes.Size] : null)
            : head);

    private static Gen<double?> Sometimes(Gen<double> value) => Gen.Frequency((3, Gen.Const((double?)null)), (1, value.Select(number => (double?)number)));
}
