using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Roslearn.Generators.Tests.Incremental.Faults;

namespace Roslearn.Generators.Tests.Incremental;

public sealed class IncrementalTests
{
    public static TheoryData<string> Edits => [.. EditTable.Rows.Keys];

    [Theory]
    [MemberData(nameof(Edits))]
    public void Edit_RunsNoStepTooMany(string edit) =>
        EditTable.Verify(new ModelGenerator(), edit, TestContext.Current.CancellationToken);

    [Fact]
    public void CachedValues_HoldNothingOfTheCompiler() => Assert.Empty(OfTheCompiler(new ModelGenerator()));

    [Fact]
    public void CachedSymbol_IsFound() => Assert.NotEmpty(OfTheCompiler(PlantedFaults.All["a symbol"]));

    /// <summary>The types of the compiler that a generator's cached values keep alive.</summary>
    private static string[] OfTheCompiler(IIncrementalGenerator generator)
    {
        CSharpCompilation project = EditTable.Project.Compilation();
        GeneratorDriver driver = EditTable.Project.Driver(generator).RunGenerators(project, TestContext.Current.CancellationToken);
        object[] values = driver.GetRunResult().Results.Single().TrackedSteps
            .Where(steps => steps.Key is ModelGenerator.ParseStep or ModelGenerator.CompileStep)
            .SelectMany(steps => steps.Value)
            .SelectMany(step => step.Outputs)
            .Select(output => output.Value)
            .ToArray();
        Assert.Equal(2, values.Length);
        return ObjectGraph.Reachable(values)
            .Select(value => value.GetType().FullName!)
            .Where(name => name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal))
            .Take(10)
            .ToArray();
    }
}
