using Microsoft.CodeAnalysis;
using Roslearn.Generators.Parsing;

namespace Roslearn.Generators.Tests.Parsing;

/// <summary>Code is half typed most of the time. Whatever is there, parsing gives a model and does not throw.</summary>
public sealed class HalfTypedCodeTests
{
    public static TheoryData<string> Samples => new(HalfTypedCode.Samples);

    [Theory]
    [MemberData(nameof(Samples))]
    public void CutAtEveryTokenOrLeftOut_GivesAModel(string sample) => Assert.All(HalfTypedCode.Cuts(sample), ParseAll);

    [Theory]
    [MemberData(nameof(Samples))]
    public void AnyTokenReplaced_GivesAModel(string sample)
    {
        foreach (string other in new[] { "null", "-1", "\"text\"", "default", "typeof(int)", "99999999999999999999", "(", "]", "," , "2147483647", "new int[] { 1, x }", "[1, 2]" })
        {
            foreach (SyntaxToken token in HalfTypedCode.Tokens(sample))
            {
                ParseAll(sample.Remove(token.SpanStart, token.Span.Length).Insert(token.SpanStart, other));
            }
        }
    }

    [Theory]
    [InlineData("LearningRate()")]
    [InlineData("LearningRate(\"fast\")")]
    [InlineData("LearningRate(x)")]
    [InlineData("Hidden(x)")]
    [InlineData("Hidden(8, x)")]
    [InlineData("Hidden(8, 1.5)")]
    [InlineData("Hidden(99999999999)")]
    [InlineData("Hidden(8, Activation = Activation.Unknown)")]
    [InlineData("Seed(-1)")]
    [InlineData("BatchSize(32, 64)")]
    [InlineData("Adam(Beta1 = null)")]
    public void WhatCSharpRejects_IsUnreadableAndHasNoSecondError(string attribute)
    {
        ParsedModel model = Definition.Parse("[Model, Input(4), Classes(3), " + attribute + "]");

        Assert.Empty(model.Errors);
        Assert.False(model.IsReadable);
        Assert.False(model.IsValid);
    }

    [Theory]
    [InlineData("[Model, Imput(4), Classes(3)]")]
    [InlineData("[Model, Input(4), Clases(3)]")]
    public void AttributeThatCSharpDoesNotKnow_MayBeTheMissingOne(string attributes)
    {
        ParsedModel model = Definition.Parse(attributes);

        Assert.Empty(model.Errors);
        Assert.False(model.IsValid);
    }

    [Fact]
    public void UnknownAttributeOnACompleteDefinition_DoesNotMatter() =>
        Assert.True(Definition.Parse("[Model, Input(4), Classes(3), MadeByAnotherGenerator]").IsValid);

    [Theory]
    [InlineData("Hidden(null)", "RL0003")]
    [InlineData("Hidden", "RL0003")]
    [InlineData("Hidden(new int[0])", "RL0003")]
    public void LegalButEmptyLists_AreErrors(string attribute, string id) =>
        Assert.Equal(id, Assert.Single(Definition.Parse("[Model, Input(4), Classes(3), " + attribute + "]").Errors).Id);

    [Theory]
    [InlineData("[Model, Input(4), Classes(3), Classes(0)]")]
    [InlineData("[Model, Input(4), Classes(3), Adam, Adam(Beta1 = 2)]")]
    [InlineData("[Model, Input(4), Classes(3), BatchSize(8), BatchSize(0)]")]
    public void RepeatedSingleUseAttribute_IsCSharpsError_AndTheFirstCounts(string attributes) =>
        Assert.Empty(Definition.Parse(attributes).Errors);

    [Fact]
    public void Cancellation_IsHonoured()
    {
        INamedTypeSymbol type = Definition.Model(Definition.Compile("[Roslearn.Model] partial class M;"));

        Assert.Throws<OperationCanceledException>(() => ModelParser.Parse(type, new CancellationToken(canceled: true)));
    }

    private static void ParseAll(string source)
    {
        foreach (INamedTypeSymbol type in Definition.Models(Definition.Compile(source)))
        {
            ParsedModel model = ModelParser.Parse(type, TestContext.Current.CancellationToken);
            Assert.True(!model.IsValid || model.Spec is { Input: not null, Head: not null }, source);
        }
    }
}
