using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Roslearn.Benchmarks.Generation;

/// <summary>What one run of the generator did.</summary>
/// <param name="Milliseconds">How long it took.</param>
/// <param name="Parses">Definitions that were read anew; 0 where steps were not tracked.</param>
/// <param name="Compiles">Models that were compiled anew; 0 where steps were not tracked.</param>
/// <param name="Files">Generated files that are not those of the run before.</param>
/// <param name="Bytes">Their size.</param>
internal sealed record DriverRun(double Milliseconds, int Parses, int Compiles, int Files, int Bytes)
{
    /// <summary>Steps that ran, whether or not their result was new.</summary>
    public static int CountRuns(GeneratorRunResult result, string step) =>
        result.TrackedSteps.TryGetValue(step, out ImmutableArray<IncrementalGeneratorRunStep> steps)
            ? steps.Sum(run => run.Outputs.Count(output => output.Reason is not IncrementalStepRunReason.Cached))
            : 0;
}
