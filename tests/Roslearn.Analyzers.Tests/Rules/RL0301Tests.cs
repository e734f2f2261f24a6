using Roslearn.Analyzers.Tests.Framework;

namespace Roslearn.Analyzers.Tests.Rules;

public sealed class RL0301Tests
{
    [Theory]
    [InlineData("Hidden(64), Layers({|#0:6|}), Classes(3)", "6 hidden layers rarely help much more than 3")]
    [InlineData("Hidden(8), Hidden(8), Hidden(8), Hidden({|#0:8|}), Classes(3)", "4 hidden layers rarely help much more than 3")]
    [InlineData("Hidden(8, 8, 8, {|#0:9|}, 8), Classes(3)", "5 hidden layers rarely help much more than 3")]
    [InlineData("Hidden(8), Hidden(16), Layers({|#0:3|}), Classes(3)", "4 hidden layers rarely help much more than 3")]
    public Task Message_GivesTheValues(string attributes, string message) => Verify.Message(
        Definition.Of(attributes), "RL0301", message);

    [Theory]
    [InlineData("Hidden(64), Layers(3), Classes(3)")]
    [InlineData("Input(8, 8, 1), Conv2D(8, 3), Hidden(64), Layers(6), Classes(3)")]
    [InlineData("Input(64), Hidden(32, 16, 8, 16, 32), Output(64)")]
    [InlineData("Hidden(64), Layers(11), Classes(3)")]
    public Task Boundary_IsFine(string attributes) => Verify.Quiet("RL0301", Definition.Of(attributes));

    [Theory]
    [InlineData("Hidden(64), Layers(6), Classes(3)", "max = 6")]
    [InlineData("Hidden(64), Layers({|RL0301:2|}), Classes(3)", "max = 1")]
    public Task Threshold_IsTheProjects(string attributes, string config) => Verify.AnalyzerWithConfig(
        Definition.Of(attributes), "roslearn.RL0301." + config);

    [Fact]
    public Task Count_BecomesTheUsual() => Verify.Fix("""
        using Roslearn;

        [Model, Input(4)]
        [Hidden(8), Layers({|RL0301:6|})] // why
        [Classes(3)]
        partial class M;

        [Model, Input(4), Hidden(16), Hidden(8), Layers({|RL0301:4|}), Classes(3)]
        partial class N;
        """, """
        using Roslearn;

        [Model, Input(4)]
        [Hidden(8), Layers(3)] // why
        [Classes(3)]
        partial class M;

        [Model, Input(4), Hidden(16), Hidden(8), Layers(2), Classes(3)]
        partial class N;
        """);

    [Fact]
    public Task LastWidths_Go() => Verify.Fix("""
        using Roslearn;

        [Model, Input(4), Hidden(8, 16, 32, {|RL0301:16|}, 8, Activation = Activation.Tanh), Classes(3)]
        partial class M;

        [Model, Input(4), Hidden(8, 16, 32, {|RL0301:16|}), Classes(3)]
        partial class N;
        """, """
        using Roslearn;

        [Model, Input(4), Hidden(8, 16, 32, Activation = Activation.Tanh), Classes(3)]
        partial class M;

        [Model, Input(4), Hidden(8, 16, 32), Classes(3)]
        partial class N;
        """);
}
