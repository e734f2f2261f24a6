using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Roslearn.Generators.Analysis;
using Roslearn.Generators.Graph;
using Roslearn.Generators.Parsing;
using Roslearn.Generators.Tests;

namespace Roslearn.Analyzers.Tests;

/// <summary>An edit in one definition works out that one anew and no other; what is remembered is what would be worked out.</summary>
public sealed class MemoTests
{
    [Fact]
    public void EqualValues_AreWorkedOutOnce()
    {
        int calls = 0;
        var memo = new Memo<string, int>(text => ++calls * text.Length);

        Assert.Equal(3, memo.Of("abc"));
        Assert.Equal(3, memo.Of(string.Concat("a", "bc")));
        Assert.Equal(4, memo.Of("ab"));
        Assert.Equal(2, calls);
    }

    [Fact]
    public void MoreThanTheCapacity_IsForgottenAndRight()
    {
        int calls = 0;
        var memo = new Memo<string, string>(text => { calls++; return text; });
        string[] keys = [.. Enumerable.Range(0, Memo<string, string>.Capacity + 1).Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture)), "0"];

        Assert.Equal(keys, keys.Select(memo.Of));
        Assert.Equal(Memo<string, string>.Capacity + 2, calls);
    }

    [Fact]
    public void EditInOneModel_LeavesTheGraphsOfOthers()
    {
        LayerGraph[] before = Graphs("[Model, Input(4), Hidden(8), Classes(3)] partial class A; [Model, Input(4), Hidden(9), Classes(3)] partial class B;");
        LayerGraph[] after = Graphs("// a comment\n[Model, Input(4), Hidden(7), Classes(3)] partial class A; [Model, Input(4), Hidden(9), Classes(3)] partial class B;");

        Assert.NotEqual(before[0], after[0]);
        Assert.Same(before[1], after[1]);
    }

    [Fact]
    public void ConstantInAnotherFile_ChangesTheGraph()
    {
        const string Model = "[Model, Input(4), Hidden(Sizes.Hidden), Classes(3)] partial class A;";

        Assert.NotEqual(Graphs(Model, "class Sizes { public const int Hidden = 8; }")[0], Graphs(Model, "class Sizes { public const int Hidden = 9; }")[0]);
    }

    private static LayerGraph[] Graphs(string models, string other = "")
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "App", [CSharpSyntaxTree.ParseText("using Roslearn;\n" + models), CSharpSyntaxTree.ParseText(other)], References.All);
        return
        [
            .. new[] { "A", "B" }
                .Select(compilation.GetTypeByMetadataName)
                .OfType<INamedTypeSymbol>()
                .Select(type => Inference.Of(ModelParser.Parse(type, TestContext.Current.CancellationToken).Spec).Graph),
        ];
    }
}
