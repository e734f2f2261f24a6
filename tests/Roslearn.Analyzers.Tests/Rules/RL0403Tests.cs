using Roslearn.Analyzers.Tests.Framework;

namespace Roslearn.Analyzers.Tests.Rules;

public sealed class RL0403Tests
{
    [Theory]
    [InlineData("Classes(3), Sgd, L2({|#0:0.5|})", "L2 0.5 may overwhelm the data loss (per-step shrink 0.0005)")]
    [InlineData("Classes(3), AdamW(WeightDecay = {|#0:0.5|}), LearningRate(0.01)", "WeightDecay 0.5 may overwhelm the data loss (per-step shrink 0.005)")]
    [InlineData("Classes(3), Lion(WeightDecay = {|#0:20|})", "WeightDecay 20 may overwhelm the data loss (per-step shrink 0.002)")]
    public Task Message_GivesTheValues(string attributes, string message) => Verify.Message(
        Definition.Of(attributes), "RL0403", message);

    [Theory]
    [InlineData("Classes(3), Sgd, L2(0.01)")]
    [InlineData("Classes(3), AdamW(WeightDecay = 0.1)")]
    [InlineData("Classes(3), Lion(WeightDecay = 10)")]
    [InlineData("Classes(3)")]
    public Task Boundary_IsFine(string attributes) => Verify.Quiet("RL0403", Definition.Of(attributes));

    [Theory]
    [InlineData("Classes(3), Sgd, L2(0.5)", "max.coupled = 0.5")]
    [InlineData("Classes(3), Sgd, L2({|RL0403:0.001|})", "max.coupled = 1e-4")]
    [InlineData("Classes(3), AdamW(WeightDecay = 0.5)", "max.decoupled = 1")]
    [InlineData("Classes(3), Lion(WeightDecay = {|RL0403:1|})", "max.lion = 0.1")]
    public Task Threshold_IsTheProjects(string attributes, string config) => Verify.AnalyzerWithConfig(
        Definition.Of(attributes), "roslearn.RL0403." + config);

    [Fact]
    public Task Decay_BecomesTheDefault() => Verify.Fix("""
        using Roslearn;

        [Model, Input(4), Classes(3), Sgd, L2({|RL0403:0.5|})]
        partial class M;

        [Model, Input(4), Classes(3)]
        [AdamW(WeightDecay = {|RL0403:2|})] // why
        partial class N;

        [Model, Input(4), Classes(3), Lion(WeightDecay = {|RL0403:100|})]
        partial class O;
        """, """
        using Roslearn;

        [Model, Input(4), Classes(3), Sgd, L2(0.0001)]
        partial class M;

        [Model, Input(4), Classes(3)]
        [AdamW(WeightDecay = 0.01)] // why
        partial class N;

        [Model, Input(4), Classes(3), Lion(WeightDecay = 1)]
        partial class O;
        """);
}
