using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Roslearn.Generators.Tests.Harness;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace Roslearn.Generators.Tests.Incremental;

/// <summary>
/// What people do to a project, and what the pipeline may do in return. Only <see cref="CommentAbove"/> moves the model within its own file
/// and so catches everything that must not be cached: a symbol, a node, a location, a line number, an array that compares by reference.
/// </summary>
internal static class EditTable
{
    public const string CommentAbove = "a comment above the model in the same file";

    private const string Model = """
        using Roslearn;

        class Unrelated { void Method() { } }

        [Model, Input(3), Hidden(5), Classes(2), LearningRate(0.001)]
        partial class First;
        """;

    private const string Second = """
        [Roslearn.Model, Roslearn.Input(2), Roslearn.Output(1)]
        partial class Second;
        """;

    /// <summary>The model is looked at, found the same, and nothing is written.</summary>
    private static readonly Reasons Untouched = new([Unchanged], [Cached], [Cached]);

    public static UserProject Project => new(Model, "class Elsewhere { }");

    public static IReadOnlyDictionary<string, (Func<CSharpCompilation, CSharpCompilation> Apply, Reasons Expected)> Rows { get; } =
        new Dictionary<string, (Func<CSharpCompilation, CSharpCompilation>, Reasons)>
        {
            ["nothing"] = (project => project, Reasons.Everywhere(Cached)),
            [CommentAbove] = (project => Replace(project, 0, "[Model,", "// A comment.\n[Model,"), Untouched),
            ["an unrelated member"] = (project => Replace(project, 0, "void Method() { }", "void Method() { } int Other() => 1;"), Untouched),
            ["an unrelated file"] = (project => Replace(project, 1, "{ }", "{ int Member; }"), Untouched),
            ["an added reference"] = (project => project.AddReferences(NewReference()), Untouched),
            ["the same value written otherwise"] = (project => Replace(project, 0, "0.001", "1e-3"), Untouched),
            ["a changed value"] = (project => Replace(project, 0, "0.001", "0.002"), Reasons.Everywhere(Modified)),
            ["an attribute that takes itself away"] = (project => Replace(project, 0, "Hidden(5), ", ""), Reasons.Everywhere(Modified)),
            ["a model taken away"] = (project => Replace(project, 0, "[Model, ", "["), Reasons.Everywhere(Removed)),
            ["a second model"] = (
                project => project.AddSyntaxTrees(CSharpSyntaxTree.ParseText(Second, (CSharpParseOptions)project.SyntaxTrees[0].Options, "Second.cs")),
                new Reasons([Unchanged, New], [Cached, New], [Cached, New])),
        };

    /// <summary>Fails unless every output of every step came out of the edit as expected.</summary>
    public static void Verify(IIncrementalGenerator generator, string edit, CancellationToken cancellationToken) =>
        Assert.Equal(Rows[edit].Expected.ToString(), Run(generator, edit, cancellationToken).ToString());

    /// <summary>Runs a generator before and after an edit.</summary>
    /// <returns>Why the outputs of the second run came out as they did.</returns>
    public static Reasons Run(IIncrementalGenerator generator, string edit, CancellationToken cancellationToken)
    {
        CSharpCompilation before = Project.Compilation();
        GeneratorDriver driver = Project.Driver(generator).RunGenerators(before, cancellationToken);
        Assert.Equal(Reasons.Everywhere(New).ToString(), Reasons.Of(driver).ToString());
        return Reasons.Of(driver.RunGenerators(Rows[edit].Apply(before), cancellationToken));
    }

    private static CSharpCompilation Replace(CSharpCompilation project, int file, string old, string with)
    {
        SyntaxTree tree = project.SyntaxTrees[file];
        SourceText text = tree.GetText();
        int start = text.ToString().IndexOf(old, StringComparison.Ordinal);
        Assert.True(start >= 0, $"'{old}' is not in file {file}");
        return project.ReplaceSyntaxTree(tree, tree.WithChangedText(text.WithChanges(new TextChange(new TextSpan(start, old.Length), with))));
    }

    private static MetadataReference NewReference() =>
        CSharpCompilation.Create("Other", [], References.All, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).ToMetadataReference();
}
