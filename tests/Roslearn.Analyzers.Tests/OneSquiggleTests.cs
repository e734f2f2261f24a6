using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Roslearn.Analyzers.Tests.Framework;
using Roslearn.Generators;
using Roslearn.Generators.Analysis;
using Roslearn.Generators.Specification;
using Roslearn.Generators.Tests;

namespace Roslearn.Analyzers.Tests;

/// <summary>
/// A wrong definition is one place to look at, not a cascade: the code that uses the model still compiles. Not so where the class is not
/// partial, where a generated part would be CS0260 and the command line would show no RL0001, nor where nothing can be generated at all.
/// </summary>
public sealed class OneSquiggleTests
{
    private const string Consumer = """

        class Consumer
        {
            public static float[] Use(float[] input)
            {
                var model = new M(seed: 1);
                model.Save("file");
                float[] output = new float[M.OutputSize];
                M.Load("file").Predict(input, output);
                return output;
            }
        }
        """;

    public static TheoryData<string> Ids => new(RuleTable.OfDefinitions
        .Select(rule => rule.Descriptor)
        .Where(rule => rule.DefaultSeverity == DiagnosticSeverity.Error && rule.Id != "RL0012")
        .Select(rule => rule.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public Task FaultyDefinition_HasAllItsErrorsAtTheFault(string id)
    {
        string marked = RuleSamples.Faulty(id);
        int start = marked.IndexOf("{|", StringComparison.Ordinal);
        int length = marked.IndexOf("|}", StringComparison.Ordinal) - start - "{|RL0000:".Length;
        string consumer = id == ErrorIds.NotPartial ? "" : Consumer;
        return AssertErrors(RuleSamples.FaultyUnmarked(id) + consumer, new TextSpan(start, length), id);
    }

    [Fact]
    public Task GoodDefinition_HasNone() => AssertErrors("using Roslearn; [Model, Input(4), Hidden(8), Classes(3)] partial class M;" + Consumer, default);

    [Fact]
    public Task MoreWeightsThanFit_HaveTheirErrorAtTheLayer()
    {
        const string Source = "using Roslearn; [Model, Input(1048576), Hidden(1048575), Classes(3)] partial class M;";
        return AssertErrors(Source + Consumer, new TextSpan(Source.IndexOf("1048575", StringComparison.Ordinal), "1048575".Length), "RL0003");
    }

    [Fact]
    public Task ModelWrittenTwice_IsCSharpsErrorAlone()
    {
        const string Source = "using Roslearn; [Model, Input(4), Classes(3)] partial class M; [Model] partial class M;";
        return AssertErrors(Source + Consumer, new TextSpan(Source.LastIndexOf("Model", StringComparison.Ordinal), "Model".Length), "CS0579");
    }

    private static async Task AssertErrors(string source, TextSpan at, params string[] ids)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Definitions",
            [CSharpSyntaxTree.ParseText(source, path: "Model.cs")],
            References.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        CSharpGeneratorDriver.Create(new ModelGenerator())
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out _, TestContext.Current.CancellationToken);

        var diagnostics = await generated
            .WithAnalyzers([new DefinitionAnalyzer()])
            .GetAllDiagnosticsAsync(TestContext.Current.CancellationToken);
        List<Diagnostic> errors = diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();

        Assert.All(ids, id => Assert.Contains(errors, error => error.Id == id));
        Assert.All(errors, error => Assert.True(error.Location.SourceTree?.FilePath == "Model.cs" && error.Location.SourceSpan == at, error.ToString()));
    }
}
