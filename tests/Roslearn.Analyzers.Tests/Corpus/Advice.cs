using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Roslearn.Generators;
using Roslearn.Generators.Analysis;
using Roslearn.Generators.Analysis.Calls;
using Roslearn.Generators.Tests;

namespace Roslearn.Analyzers.Tests.Corpus;

/// <summary>What all the rules say about sources, each a project of its own.</summary>
internal static class Advice
{
    /// <summary>IDs of all diagnostics that a person sees, in order; errors of C# are among them.</summary>
    public static async Task<IReadOnlyList<string>> Of(string source, bool generate, CancellationToken cancellationToken)
    {
        Compilation compilation = CSharpCompilation.Create(
            "Corpus",
            [CSharpSyntaxTree.ParseText(source, cancellationToken: cancellationToken)],
            References.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        if (generate)
        {
            CSharpGeneratorDriver.Create(new ModelGenerator()).RunGeneratorsAndUpdateCompilation(compilation, out compilation, out _, cancellationToken);
        }

        var diagnostics = await compilation
            .WithAnalyzers([new DefinitionAnalyzer(), new CallAnalyzer()], new AnalyzerOptions([]))
            .GetAllDiagnosticsAsync(cancellationToken);
        return [.. diagnostics.Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden).Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal)];
    }
}
