using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Roslearn.Generators.Parsing;
using Roslearn.Generators.Tests.Clashes;
using Roslearn.Generators.Tests.Harness;
using Roslearn.Generators.Tests.Parsing;

namespace Roslearn.Generators.Tests.HalfTyped;

/// <summary>While a definition is typed it is wrong in every way there is; the generator never throws and never reports.</summary>
public sealed class HalfTypedTests
{
    private static readonly IReadOnlyDictionary<string, string> Samples =
        new Dictionary<string, string>(Definitions.All) { [nameof(Torture)] = Torture.Source };

    public static TheoryData<string> Names => [.. Samples.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void CutAtAnyToken_NeitherThrowsNorReports(string name)
    {
        TextSpan[] tokens = Tokens(Samples[name]);
        Run(Samples[name], tokens.Select(token => Samples[name][..token.End]));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void AnyTokenMissing_NeitherThrowsNorReports(string name)
    {
        TextSpan[] tokens = Tokens(Samples[name]);
        Run(Samples[name], tokens.Select(token => Samples[name].Remove(token.Start, token.Length)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void CopiedAndNotYetRenamed_NeitherThrowsNorReports(string name) => Run(Samples[name], [Copied(Samples[name])]);

    [Fact]
    public void CopiedIntoAnotherFile_NeitherThrowsNorReports()
    {
        Generated generated = new UserProject(Definitions.Small, Definitions.Small, Definitions.Linear).Generate(TestContext.Current.CancellationToken);

        Assert.Null(generated.Run.Results.Single().Exception);
        Assert.Equal(2, generated.Sources.Length);
        Assert.All(generated.Diagnostics(), diagnostic => Assert.Equal("CS0579", diagnostic.Id));
    }

    [Fact]
    public void CancelledBeforehand_StopsTheDriver()
    {
        var project = new UserProject(Definitions.DesignCard);
        Assert.ThrowsAny<OperationCanceledException>(() => project.Generate(new CancellationToken(canceled: true)));
    }

    [Fact]
    public void CancelledWhileReading_Stops() =>
        Assert.ThrowsAny<OperationCanceledException>(
            () => ModelParser.Parse(Definition.Model(Definition.Compile(Definitions.DesignCard)), new CancellationToken(canceled: true)));

    [Fact]
    public void CancelledWhileCompiling_Stops()
    {
        ParsedModel model = Definition.ParseFiles(Definitions.DesignCard);
        Assert.ThrowsAny<OperationCanceledException>(() => ModelGenerator.Compile(model, new CancellationToken(canceled: true)));
    }

    /// <summary>All types and namespaces twice.</summary>
    private static string Copied(string source)
    {
        CompilationUnitSyntax file = CSharpSyntaxTree.ParseText(source).GetCompilationUnitRoot(TestContext.Current.CancellationToken);
        MemberDeclarationSyntax[] types = [.. file.Members.SelectMany(member => member is FileScopedNamespaceDeclarationSyntax space ? space.Members : [member])];
        return source + string.Concat(types.Select(type => "\n" + type.ToFullString()));
    }

    private static TextSpan[] Tokens(string source) => CSharpSyntaxTree.ParseText(source).GetRoot().DescendantTokens().Select(token => token.Span).ToArray();

    /// <summary>One project, typed in from version to version, as an editor does it.</summary>
    private static void Run(string complete, IEnumerable<string> versions)
    {
        var project = new UserProject(complete);
        CSharpCompilation compilation = project.Compilation();
        GeneratorDriver driver = project.Driver(new ModelGenerator());
        foreach (string version in versions)
        {
            SyntaxTree tree = compilation.SyntaxTrees[0];
            compilation = compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(version)));
            driver = driver.RunGenerators(compilation, TestContext.Current.CancellationToken);
            GeneratorRunResult run = driver.GetRunResult().Results.Single();
            Assert.True(run.Exception is null, $"{run.Exception}\n\nin\n\n{version}");
            Assert.True(run.Diagnostics.IsEmpty, $"{string.Join("\n", run.Diagnostics)}\n\nin\n\n{version}");
        }
    }
}
