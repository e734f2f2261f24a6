using System.Text.RegularExpressions;
using EndToEnd.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EndToEnd.Documentation;

/// <summary>The code in the pages that a stranger reads first compiles without a warning, and is what the generator writes.</summary>
public partial class ReadmeTests
{
    private const string Digits = "[Model, Input(784), Hidden(128), Layers(3), Classes(10), LearningRate(0.001)] public sealed partial class DigitClassifier;";
    private const string Houses = "[Model, Input(13), Hidden(64), Output(1)] public sealed partial class HousePrice;";
    private const string Pictures = "[Model, Input(32, 32, 3), Conv2D(8, 3), Classes(10)] public sealed partial class PictureClassifier;";
    private const string Sets = "Dataset<float, int> train, Dataset<float, int> validation";

    /// <summary>What a block takes as known: parameters around its statements, and classes.</summary>
    [Theory]
    [InlineData("README.md", 0, Sets + ", float[] pixels", "")]
    [InlineData("README.md", 1, "HousePrice model", Houses)]
    [InlineData("README.md", 2, "", "")]
    [InlineData("README.md", 5, "DigitClassifier model, " + Sets, Digits)]
    [InlineData("src/Roslearn.Console/README.md", 0, "DigitClassifier model, " + Sets, Digits)]
    [InlineData("src/Roslearn.Data/README.md", 0, "HousePrice model", Houses)]
    [InlineData("src/Roslearn.Data/README.md", 1, "PictureClassifier model, Dataset<float, int> validation, byte[] pixels, int[] labels", Pictures)]
    public void Code_Compiles(string page, int block, string known, string classes)
    {
        CompilationUnitSyntax code = CSharpSyntaxTree.ParseText(Markdown.Blocks(page)[block]).GetCompilationUnitRoot();
        IEnumerable<string> usings = code.Usings.Select(line => line.ToString()).Concat(["using System;", "using Roslearn;", "using Roslearn.Data;"]).Distinct();
        ModelCompiler.Compile($$"""
            {{string.Join('\n', usings.Select(line => $"#pragma warning disable CS8019\n{line}"))}}

            internal static class Reader
            {
                public static void Follow({{known}})
                {
                    {{string.Concat(code.Members.OfType<GlobalStatementSyntax>().Select(statement => statement.ToFullString()))}}
                }
            }

            {{string.Concat(code.Members.OfType<BaseTypeDeclarationSyntax>().Select(type => type.ToFullString()))}}
            {{classes}}
            """);
    }

    [Fact]
    public void NoBlock_IsLeftOut()
    {
        Assert.Equal(6, Markdown.Blocks("README.md").Length);
        Assert.Single(Markdown.Blocks("src/Roslearn.Console/README.md"));
        Assert.Equal(2, Markdown.Blocks("src/Roslearn.Data/README.md").Length);
    }

    [Fact]
    public void Members_AreThoseOfTheModelThatThePageBeginsWith()
    {
        string[] generated = [.. Model().DescendantNodes().OfType<ClassDeclarationSyntax>().First(type => type.Identifier.Text == "DigitClassifier").Members.Select(Signature)];

        Assert.All(
            CSharpSyntaxTree.ParseText($"class Members {{ {Markdown.Blocks("README.md")[3]} }}").GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>().Single().Members,
            member => Assert.Contains(Signature(member), generated));
    }

    [Fact]
    public void Summary_IsThatOfTheModelThatThePageBeginsWith()
    {
        using ModelAssembly models = ModelAssembly.OfText(Digits);

        Assert.Contains(Markdown.Blocks("README.md", ""), block => block.TrimEnd() == (string)models.Class("DigitClassifier").GetProperty("Summary")!.GetValue(null)!);
    }

    [Fact]
    public void Kernel_IsWhatIsWritten()
    {
        string generated = Model().ToFullString();

        Assert.All(
            Markdown.Blocks("README.md")[4].Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => !line.StartsWith("//", StringComparison.Ordinal)),
            line => Assert.Contains(line, generated, StringComparison.Ordinal));
    }

    private static SyntaxNode Model() => ModelCompiler.Generate("using Roslearn;\n" + Digits).GetRoot();

    /// <summary>A member up to its body, spaced as the printer does; what follows a constant's name is part of it.</summary>
    private static string Signature(MemberDeclarationSyntax member)
    {
        MemberDeclarationSyntax bare = member switch
        {
            ConstructorDeclarationSyntax constructor => constructor.WithBody(null).WithExpressionBody(null).WithInitializer(null),
            MethodDeclarationSyntax method => method.WithBody(null).WithExpressionBody(null),
            PropertyDeclarationSyntax property => property.WithAccessorList(null).WithExpressionBody(null).WithInitializer(null),
            _ => member,
        };
        return Noise().Replace(bare.WithoutTrivia().WithAttributeLists([]).NormalizeWhitespace().ToString(), "");
    }

    [GeneratedRegex("global::[A-Za-z.]*\\.|(?<=[0-9])UL|[;\n]|(?m:^ *///.*$)")]
    private static partial Regex Noise();
}
