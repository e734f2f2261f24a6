using Roslearn.Analyzers.Tests.Framework;

namespace Roslearn.Analyzers.Tests.Rules;

public sealed class RL0502Tests
{
    [Theory]
    [InlineData("Input(32, 32, 3), MaxPool({|#0:5|}), Classes(3)", "MaxPool(5) keeps one value of 25, which usually discards too much")]
    [InlineData("Input(32, 32, 3), AveragePool({|#0:4|}), Classes(3)", "AveragePool(4) keeps one value of 16, which usually discards too much")]
    [InlineData("Input(200, 3), MaxPool({|#0:10|}), Classes(3)", "MaxPool(10) keeps one value of 10, which usually discards too much")]
    public Task Message_GivesTheValues(string attributes, string message) => Verify.Message(
        Definition.Of(attributes), "RL0502", message);

    [Theory]
    [InlineData("Input(32, 32, 3), MaxPool(3), Classes(3)")]
    [InlineData("Input(32, 32, 3), MaxPool(5, Stride = 3), Classes(3)")]
    [InlineData("Input(32, 32, 3), MaxPool(5, Stride = 1), Classes(3)")]
    [InlineData("Input(32, 32, 3), AveragePool(32), Classes(3)")]
    [InlineData("Input(32, 32, 3), GlobalMaxPool, Classes(3)")]
    [InlineData("Input(32, 32, 3), MaxPool(2, Stride = 9), Classes(3)")]
    [InlineData("Input(200, 3), MaxPool(9), Classes(3)")]
    public Task Boundary_IsFine(string attributes) => Verify.Quiet("RL0502", Definition.Of(attributes));

    [Theory]
    [InlineData("Input(32, 32, 3), MaxPool(4), Classes(3)", "max = 4")]
    [InlineData("Input(32, 32, 3), {|RL0502:MaxPool|}, Classes(3)", "max = 1")]
    public Task Threshold_IsTheProjects(string attributes, string config) => Verify.AnalyzerWithConfig(
        Definition.Of(attributes), "roslearn.RL0502." + config);

    [Fact]
    public Task Pool_BecomesTwo() => Verify.Fix("""
        using Roslearn;

        [Model, Input(32, 32, 3), MaxPool({|RL0502:5|}), Classes(3)]
        partial class M;

        [Model]
        [Input(32, 32, 3)]
        [AveragePool({|RL0502:8|}, Stride = 6, Padding = Padding.Same)] // why
        [Classes(3)]
        partial class N;
        """, """
        using Roslearn;

        [Model, Input(32, 32, 3), MaxPool(2), Classes(3)]
        partial class M;

        [Model]
        [Input(32, 32, 3)]
        [AveragePool(2, Padding = Padding.Same)] // why
        [Classes(3)]
        partial class N;
        """);
}
