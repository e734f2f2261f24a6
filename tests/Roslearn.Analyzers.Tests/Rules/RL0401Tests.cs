using Roslearn.Analyzers.Tests.Framework;

namespace Roslearn.Analyzers.Tests.Rules;

public sealed class RL0401Tests
{
    [Theory]
    [InlineData("Hidden(8), Dropout({|#0:0.8|}), Classes(3)", "Dropout 0.8 discards more than the usual 0.5")]
    [InlineData("Dropout({|#0:0.3|}), Hidden(8), Classes(3)", "Dropout 0.3 discards more than the usual 0.2")]
    [InlineData("Hidden(8), Dropout({|#0:0.6|}), Layers(3), Classes(3)", "Dropout 0.6 discards more than the usual 0.5")]
    public Task Message_GivesTheValues(string attributes, string message) => Verify.Message(
        Definition.Of(attributes), "RL0401", message);

    [Theory]
    [InlineData("Dropout(0.2), Hidden(8), Dropout(0.5), Classes(3)")]
    [InlineData("Hidden(8), Dropout, Classes(3)")]
    public Task Boundary_IsFine(string attributes) => Verify.Quiet("RL0401", Definition.Of(attributes));

    [Theory]
    [InlineData("Hidden(8), Dropout(0.8), Classes(3)", "max = 0.8")]
    [InlineData("Dropout({|RL0401:0.2|}), Hidden(8), Classes(3)", "max_input = 0.1")]
    [InlineData("Dropout(0.5), Hidden(8), Classes(3)", "max_input = 0.5")]
    [InlineData("Hidden(8), Dropout({|RL0401:0.5|}), Classes(3)", "max = 0.4")]
    public Task Threshold_IsTheProjects(string attributes, string config) => Verify.AnalyzerWithConfig(
        Definition.Of(attributes), "roslearn.RL0401." + config);

    [Fact]
    public Task Rate_BecomesTheLimit() => Verify.Fix("""
        using Roslearn;

        [Model, Input(4), Dropout({|RL0401:0.5|}), Hidden(8), Dropout(rate: {|RL0401:0.9|}), Classes(3)]
        partial class M;

        [Model, Input(4), Hidden(8)]
        [Dropout({|RL0401:0.7|}), Layers(2)] // why
        [Classes(3)]
        partial class N;
        """, """
        using Roslearn;

        [Model, Input(4), Dropout(0.2), Hidden(8), Dropout(rate: 0.5), Classes(3)]
        partial class M;

        [Model, Input(4), Hidden(8)]
        [Dropout(0.5), Layers(2)] // why
        [Classes(3)]
        partial class N;
        """);
}
