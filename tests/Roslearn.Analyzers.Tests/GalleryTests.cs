using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Roslearn.Generators;
using Roslearn.Generators.Analysis;
using Roslearn.Generators.Analysis.Calls;
using Roslearn.Generators.Tests;

namespace Roslearn.Analyzers.Tests;

/// <summary>The gallery of <c>samples/RiskyHyperparameters</c> shows what its comments say, and shows every rule.</summary>
public sealed partial class GalleryTests
{
    private static readonly string[] Files = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Gallery"), "*.cs");

    /// <summary>About the project: no file can show them.</summary>
    private static readonly string[] AreAboutTheProject = ["RL0012", "RL0901"];

    [Fact]
    public async Task Comments_NameTheRulesThatSpeakThere()
    {
        var diagnostics = new List<Diagnostic>();
        foreach (string file in Files)
        {
            Compilation compilation = CSharpCompilation.Create(
                "Gallery",
                [CSharpSyntaxTree.ParseText(File.ReadAllText(file), path: Path.GetFileName(file)), CSharpSyntaxTree.ParseText("global using System;")],
                References.All,
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
            CSharpGeneratorDriver.Create(new ModelGenerator()).RunGeneratorsAndUpdateCompilation(compilation, out compilation, out _, TestContext.Current.CancellationToken);
            diagnostics.AddRange(await compilation
                .WithAnalyzers([new DefinitionAnalyzer(), new CallAnalyzer()], new AnalyzerOptions([]))
                .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken));
        }

        Assert.Equal(Marked(includeHidden: true), Found(diagnostics, includeHidden: true).Intersect(Marked(includeHidden: true)));
        Assert.Equal(Marked(includeHidden: false), Found(diagnostics, includeHidden: false));
    }

    [Fact]
    public void EveryRule_IsShown() => Assert.Equal(
        RuleTable.All.Select(rule => rule.Descriptor.Id).Except(AreAboutTheProject),
        Marked(includeHidden: true).Select(mark => mark[^6..]).Distinct().Order(StringComparer.Ordinal));

    private static string[] Marked(bool includeHidden) =>
    [
        .. Files
            .SelectMany(file => File.ReadLines(file).Select((line, i) => (Place: $"{Path.GetFileName(file)}:{i + 1} ", Mark: Mark().Match(line))))
            .Where(line => line.Mark.Success)
            .Select(line => line.Place + line.Mark.Groups[1].Value)
            .Where(mark => includeHidden || !IsHidden(mark[^6..]))
            .Order(StringComparer.Ordinal),
    ];

    private static IEnumerable<string> Found(IEnumerable<Diagnostic> diagnostics, bool includeHidden) => diagnostics
        .Where(diagnostic => includeHidden || diagnostic.Severity != DiagnosticSeverity.Hidden)
        .Select(diagnostic => $"{diagnostic.Location.SourceTree?.FilePath}:{diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1} {diagnostic.Id}")
        .Distinct()
        .Order(StringComparer.Ordinal);

    private static bool IsHidden(string id) => RuleTable.All.Single(rule => rule.Descriptor.Id == id).Descriptor.DefaultSeverity == DiagnosticSeverity.Hidden;

    [GeneratedRegex("// (RL[0-9]{4})$")]
    private static partial Regex Mark();
}
