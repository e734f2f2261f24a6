using Roslearn.Analyzers.Tests.Framework;

namespace Roslearn.Analyzers.Tests.Rules;

public sealed class RL0602Tests
{
    [Theory]
    [InlineData("Input(50, 8), {|#0:Lstm(64)|}, Gru(8), Classes(3)", "Recurrent gradients can explode; clip their norm")]
    public Task Message_GivesTheValues(string attributes, string message) => Verify.Message(
        Definition.Of(attributes), "RL0602", message);

    [Theory]
    [InlineData("Input(50, 8), Lstm(64), Classes(3), ClipNorm(1)")]
    [InlineData("Input(50, 8), Gru(64), Classes(3), ClipValue(1)")]
    [InlineData("Input(50, 8), Hidden(64), Classes(3)")]
    public Task Boundary_IsFine(string attributes) => Verify.Quiet("RL0602", Definition.Of(attributes));

    [Fact]
    public Task ClipNorm_IsAdded() => Verify.Fix("""
        using Roslearn;

        [Model, Input(50, 8), {|RL0602:Lstm(64)|}, Classes(3)]
        partial class M;

        [Model, Input(50, 8)]
        [{|RL0602:Gru(8, 8)|}] // why
        [Classes(3)]
        partial class N;
        """, """
        using Roslearn;

        [Model, Input(50, 8), Lstm(64), Classes(3), ClipNorm(1)]
        partial class M;

        [Model, Input(50, 8)]
        [Gru(8, 8)] // why
        [Classes(3), ClipNorm(1)]
        partial class N;
        """);
}
