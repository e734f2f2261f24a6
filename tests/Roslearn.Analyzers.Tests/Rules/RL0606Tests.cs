using Roslearn.Analyzers.Tests.Framework;

namespace Roslearn.Analyzers.Tests.Rules;

public sealed class RL0606Tests
{
    [Theory]
    [InlineData("Tokens(20, 100), Embedding({|#0:300|}), Classes(2)", "Dimension 300 is no smaller than the vocabulary; try 21")]
    [InlineData("Tokens(20, 100), Embedding({|#0:100|}), Classes(2)", "Dimension 100 is no smaller than the vocabulary; try 21")]
    public Task Message_GivesTheValues(string attributes, string message) => Verify.Message(
        Definition.Of(attributes), "RL0606", message);

    [Theory]
    [InlineData("Tokens(20, 100), Embedding(99), Classes(2)")]
    [InlineData("Tokens(20, 100), Embedding, Classes(2)")]
    [InlineData("Tokens(20, 2), Embedding, Classes(2)")]
    public Task Boundary_IsFine(string attributes) => Verify.Quiet("RL0606", Definition.Of(attributes));

    [Fact]
    public Task Dimension_FollowsTheRule() => Verify.Fix("""
        using Roslearn;

        [Model, Tokens(20, 100), Embedding({|RL0606:300|}), Classes(2)]
        partial class M;

        [Model, Tokens(20, 50)]
        [Embedding(dimension: {|RL0606:64|})] // why
        [Classes(2)]
        partial class N;
        """, """
        using Roslearn;

        [Model, Tokens(20, 100), Embedding(21), Classes(2)]
        partial class M;

        [Model, Tokens(20, 50)]
        [Embedding(dimension: 14)] // why
        [Classes(2)]
        partial class N;
        """);
}
