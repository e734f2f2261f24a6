using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Roslearn.Analyzers.Tests.Framework;
using Roslearn.Generators;
using Roslearn.Generators.Parsing;
using Roslearn.Generators.Tests;

namespace Roslearn.Analyzers.Tests.Rules;

public sealed class RL0012Tests
{
    private const string Source = "using Roslearn; [Model, Input(4), Classes(3)] partial class M { }";

    [Fact]
    public Task OldLanguage_IsNamed() => Verify.Message(
        Source.Replace("class M", "class {|#0:M|}", StringComparison.Ordinal),
        "RL0012",
        "Nothing is generated for 'M': it needs C# 12.0, but the project has C# 11.0");

    [Theory]
    [InlineData("Roslearn.dll", "the project has no reference to Roslearn")]
    [InlineData("System.Numerics.Tensors.dll", "the project has no reference to System.Numerics.Tensors")]
    public void MissingReference_IsNamed(string file, string expected) => Assert.Equal(
        expected,
        Requirements.Missing(CSharpCompilation.Create("App", references: References.All.Where(reference => Path.GetFileName(reference.Display) != file))));

    [Fact]
    public void OrdinaryProject_LacksNothing() => Assert.Null(Requirements.Missing(CSharpCompilation.Create("App", references: References.All)));

    [Theory]
    [InlineData(LanguageVersion.CSharp11, 0)]
    [InlineData(LanguageVersion.CSharp12, 1)]
    public void Generator_WritesNothingThatCannotCompile(LanguageVersion version, int files)
    {
        var options = new CSharpParseOptions(version);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "App", [CSharpSyntaxTree.ParseText(Source, options, cancellationToken: TestContext.Current.CancellationToken)], References.All);

        var result = CSharpGeneratorDriver.Create([new ModelGenerator().AsSourceGenerator()], parseOptions: options)
            .RunGenerators(compilation, TestContext.Current.CancellationToken)
            .GetRunResult();

        Assert.Equal(files, result.GeneratedTrees.Length);
    }
}
