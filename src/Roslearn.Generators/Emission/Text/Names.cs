namespace Roslearn.Generators.Emission;

/// <summary>Names of the runtime library, as generated code writes them: nothing the user declares can capture them.</summary>
internal static class Names
{
    public const string Root = "global::Roslearn.";
    public const string Training = Root + "Training.";
    public const string Numerics = Root + "Numerics.";

    /// <summary>Where the file-local classes of the networks live.</summary>
    public const string NetworkNamespace = "Roslearn.Generated";

    /// <summary>On every kernel: without it, tiered compilation runs it 2.5 to 20 times slower for the first 200 ms.</summary>
    public const string KernelAttribute = "[MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]";

    /// <summary>On what else runs in every step or prediction.</summary>
    public const string OptimizedAttribute = "[MethodImpl(MethodImplOptions.AggressiveOptimization)]";

    /// <summary>The type parameter of every method that exists once per vector width.</summary>
    public const string LaneConstraint = "where TLane : struct, ILane<TLane>";
}
