using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Roslearn.Generators.Analysis;
using Roslearn.Generators.Tests;

namespace Roslearn.Analyzers.Tests;

/// <summary>The analyzer runs on every keystroke: whatever is half typed, it has no error of its own.</summary>
public sealed class HalfTypedCodeTests
{
    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Definitions",
        references: References.All,
        options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    public static TheoryData<string> Samples => new(HalfTypedCode.Samples);

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task CutAtEveryTokenOrLeftOut_IsAnalyzed(string sample)
    {
        foreach (string cut in HalfTypedCode.Cuts(sample).Concat(HalfTypedCode.Cuts(sample).Select(text => text.Replace("784", "0", StringComparison.Ordinal))))
        {
            Exception? thrown = null;
            var options = new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([]), (exception, _, _) => thrown = exception, concurrentAnalysis: false, logAnalyzerExecutionTime: false);

            await Empty.AddSyntaxTrees(CSharpSyntaxTree.ParseText(cut, cancellationToken: TestContext.Current.CancellationToken))
                .WithAnalyzers([new DefinitionAnalyzer()], options)
                .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

            Assert.True(thrown is null, thrown + "\n" + cut);
        }
    }
}
