using Microsoft.CodeAnalysis;

namespace Roslearn.Generators.Tests.Incremental;

/// <summary>Why each output of each named step came out of a run as it did, in order.</summary>
/// <param name="Parse">Outputs of <see cref="ModelGenerator.ParseStep"/>.</param>
/// <param name="Compile">Outputs of <see cref="ModelGenerator.CompileStep"/>.</param>
/// <param name="Output">The files.</param>
internal sealed record Reasons(
    IncrementalStepRunReason[] Parse, IncrementalStepRunReason[] Compile, IncrementalStepRunReason[] Output)
{
    /// <summary>One model, the same reason everywhere.</summary>
    public static Reasons Everywhere(IncrementalStepRunReason reason) => new([reason], [reason], [reason]);

    /// <summary>The reasons of a run.</summary>
    public static Reasons Of(GeneratorDriver driver)
    {
        GeneratorRunResult run = driver.GetRunResult().Results.Single();
        Assert.Equal([WellKnownGeneratorOutputs.SourceOutput], run.TrackedOutputSteps.Keys);
        return new Reasons(
            All(run.TrackedSteps.GetValueOrDefault(ModelGenerator.ParseStep, [])),
            All(run.TrackedSteps.GetValueOrDefault(ModelGenerator.CompileStep, [])),
            All(run.TrackedOutputSteps[WellKnownGeneratorOutputs.SourceOutput]));
    }

    public override string ToString() =>
        $"Parse [{string.Join(", ", Parse)}], Compile [{string.Join(", ", Compile)}], Output [{string.Join(", ", Output)}]";

    private static IncrementalStepRunReason[] All(IEnumerable<IncrementalGeneratorRunStep> steps) =>
        steps.SelectMany(step => step.Outputs).Select(output => output.Reason).ToArray();
}
