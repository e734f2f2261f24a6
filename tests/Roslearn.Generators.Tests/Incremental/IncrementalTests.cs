using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Roslearn.Generators.Tests.Incremental;

public sealed class IncrementalTests
{
    public static TheoryData<string> Edits => [.. EditTable.Rows.Keys];

    [Theory]
    [MemberData(nameof(Edits))]
    public void Edit_RunsNoStepTooMany(string edit) =>
        EditTable.Verify(new ModelGenerator(), edit, TestContext.Current.CancellationToken);

    [Fact]
    public void CachedValues_HoldNothingOfTheCompiler()
    {
        CSharpCompilation project = EditTable.Project.Compilation();
        GeneratorDriver driver = EditTable.Project.Driver(new ModelGenerator()).RunGenerators(project, TestContext.Current.CancellationToken);
        object[] values = driver.GetRunResult().Results.Single().TrackedSteps
            .Where(steps => steps.Key is ModelGenerator.ParseStep or ModelGenerator.CompileStep)
            .SelectMany(steps => steps.Value)
            .SelectMany(step => step.Outputs)
            .Select(output => output.Value)
            .ToArray();

        Assert.Equal(2, values.Length);
        Assert.DoesNotContain(
            ObjectGraph.Reachable(values), value => value.GetType().Namespace!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));
    }
}
