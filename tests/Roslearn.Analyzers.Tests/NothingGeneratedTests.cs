using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Roslearn.Generators;
using Roslearn.Generators.Analysis;
using Roslearn.Generators.Tests;

namespace Roslearn.Analyzers.Tests;

/// <summary>A class with <c>[Model]</c> for which nothing is generated has one error that says why, and no other.</summary>
public sealed class NothingGeneratedTests
{
    private const string Attributes = "[Model, Input(4), Classes(3)] ";

    [Theory]
    [InlineData(Attributes + "class M;", "RL0001")]
    [InlineData("class Outer { " + Attributes + "partial class M; }", "RL0001")]
    [InlineData(Attributes + "partial class M<T>;", "RL0007")]
    [InlineData(Attributes + "static partial class M;", "RL0007")]
    [InlineData(Attributes + "file partial class M;", "RL0007")]
    [InlineData(Attributes + "partial class M(int seed) { public int Seed => seed; }", "RL0007")]
    [InlineData(Attributes + "partial record M(int Seed);", "RL0007")]
    [InlineData(Attributes + "partial struct M;", "CS0592")]
    [InlineData(Attributes + "partial record struct M;", "CS0592")]
    [InlineData(Attributes + "partial interface M;", "CS0592")]
    [InlineData(Attributes + "enum M { A }", "CS0592")]
    public Task ClassThatCannotBeAModel_HasOneError(string declaration, string id) => AssertOnlyError(id, declaration, LanguageVersion.Latest);

    [Fact]
    public Task OldLanguage_HasOneError() => AssertOnlyError("RL0012", Attributes + "partial class M { }", LanguageVersion.CSharp11);

    [Fact]
    public Task MissingAssembly_HasOneError() =>
        AssertOnlyError("RL0012", Attributes + "partial class M;", LanguageVersion.Latest, "System.Numerics.Tensors.dll");

    [Theory]
    [InlineData("partial class Outer<T> { " + Attributes + "partial class M; }")]
    [InlineData("partial interface IOuter { " + Attributes + "partial class M; }")]
    [InlineData(Attributes + "partial record M;")]
    [InlineData(Attributes + "sealed partial class M { }")]
    public async Task ClassThatCan_HasNone(string declaration)
    {
        (int files, IReadOnlyList<string> errors) = await Run(declaration, LanguageVersion.Latest, without: null);

        Assert.Equal(1, files);
        Assert.Empty(errors);
    }

    private static async Task AssertOnlyError(string id, string declaration, LanguageVersion version, string? without = null)
    {
        (int files, IReadOnlyList<string> errors) = await Run(declaration, version, without);

        Assert.Equal(0, files);
        Assert.NotEmpty(errors);
        Assert.All(errors, error => Assert.Equal(id, error));
    }

    /// <summary>How many files are generated, and the IDs of all errors, C#'s and the rules'.</summary>
    private static async Task<(int Files, IReadOnlyList<string> Errors)> Run(string declaration, LanguageVersion version, string? without)
    {
        var options = new CSharpParseOptions(version);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "App",
            [CSharpSyntaxTree.ParseText("using Roslearn; " + declaration, options, cancellationToken: TestContext.Current.CancellationToken)],
            References.All.Where(reference => Path.GetFileName(reference.Display) != without),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        GeneratorDriverRunResult generated = CSharpGeneratorDriver.Create([new ModelGenerator().AsSourceGenerator()], parseOptions: options)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation complete, out _, TestContext.Current.CancellationToken)
            .GetRunResult();

        var diagnostics = await complete.WithAnalyzers([new DefinitionAnalyzer()]).GetAllDiagnosticsAsync(TestContext.Current.CancellationToken);
        return (
            generated.GeneratedTrees.Length,
            [.. diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.Id)]);
    }
}
