using Roslearn.Analyzers.Tests.Framework;

namespace Roslearn.Analyzers.Tests.Rules;

public sealed class RL0604Tests
{
    [Theory]
    [InlineData("Input(50, 8), Gru(64), Layers({|#0:6|}), Classes(3)", "6 stacked recurrent layers are rarely needed; 2 or 3 usually suffice")]
    [InlineData("Input(50, 8), Gru(8), Lstm(8, 8, {|#0:8|}), Classes(3)", "4 stacked recurrent layers are rarely needed; 2 or 3 usually suffice")]
    public Task Message_GivesTheValues(string attributes, string message) => Verify.Message(
        Definition.Of(attributes), "RL0604", message);

    [Theory]
    [InlineData("Input(50, 8), Gru(64), Layers(3), Classes(3)")]
    public Task Boundary_IsFine(string attributes) => Verify.Quiet("RL0604", Definition.Of(attributes));

    [Theory]
    [InlineData("Input(50, 8), Gru(64), Layers(6), Classes(3)", "max = 6")]
    [InlineData("Input(50, 8), Gru(64), Layers({|RL0604:2|}), Classes(3)", "max = 1")]
    public Task Threshold_IsTheProjects(string attributes, string config) => Verify.AnalyzerWithConfig(
        Definition.Of(attributes), "roslearn.RL0604." + config);

    [Fact]
    public Task Count_BecomesTwo() => Verify.Fix("""
        using Roslearn;

        [Model, Input(50, 8), Gru(64), Layers({|RL0604:6|}), Classes(3)]
        partial class M;

        [Model, Input(50, 8)]
        [Lstm(8), Layers({|RL0604:4|})] // why
        [Classes(3)]
        partial class N;
        """, """
        using Roslearn;

        [Model, Input(50, 8), Gru(64), Layers(2), Classes(3)]
        partial class M;

        [Model, Input(50, 8)]
        [Lstm(8), Layers(2)] // why
        [Classes(3)]
        partial class N;
        """);
}
