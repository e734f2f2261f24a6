using Roslearn.Analyzers.Tests.Framework;

namespace Roslearn.Analyzers.Tests.Rules;

public sealed class RL0207Tests
{
    [Theory]
    [InlineData("Hidden(8), BatchNorm, Classes(3), BatchSize({|#0:1|})", "[BatchNorm] cannot learn mean and variance from batches of 1; use a larger batch, or [LayerNorm]")]
    [InlineData("Input(8, 8, 1), Conv2D(4, 3), BatchNorm, Classes(3), BatchSize({|#0:1|})", "[BatchNorm] cannot learn mean and variance from batches of 1; use a larger batch, or [LayerNorm]")]
    public Task Message_GivesTheValues(string attributes, string message) => Verify.Message(
        Definition.Of(attributes), "RL0207", message);

    [Theory]
    [InlineData("Hidden(8), BatchNorm, Classes(3), BatchSize(2)")]
    [InlineData("Hidden(8), LayerNorm, Classes(3), BatchSize(1)")]
    [InlineData("Hidden(8), BatchNorm, Classes(3)")]
    public Task Boundary_IsFine(string attributes) => Verify.Quiet("RL0207", Definition.Of(attributes));

    [Theory]
    [InlineData("Hidden(8), BatchNorm, Classes(3), BatchSize({|RL0207:8|})", "min = 16")]
    [InlineData("Hidden(8), BatchNorm, Classes(3), BatchSize(1)", "min = 1")]
    public Task Threshold_IsTheProjects(string attributes, string config) => Verify.AnalyzerWithConfig(
        Definition.Of(attributes), "roslearn.RL0207." + config);

    [Fact]
    public Task Batch_BecomesTheDefault() => Verify.Fix("""
        using Roslearn;

        [Model, Input(4), Hidden(8), BatchNorm, Classes(3), BatchSize({|RL0207:1|})]
        partial class M;
        """, """
        using Roslearn;

        [Model, Input(4), Hidden(8), BatchNorm, Classes(3), BatchSize(32)]
        partial class M;
        """);

    [Fact]
    public Task Norms_BecomeOnesOverTheFeatures() => Verify.Fix("""
        using Roslearn;

        [Model, Input(4)]
        [Hidden(8), BatchNorm(Momentum = 0.01, Epsilon = 1e-3), Layers(2)]
        [Hidden(8), BatchNorm] // why
        [Classes(3), BatchSize({|RL0207:1|})]
        partial class M;
        """, """
        using Roslearn;

        [Model, Input(4)]
        [Hidden(8), LayerNorm(Epsilon = 1e-3), Layers(2)]
        [Hidden(8), LayerNorm] // why
        [Classes(3), BatchSize(1)]
        partial class M;
        """, index: 1);

    [Fact]
    public Task SmallBatches_InGeneral_AreNotReportedToo() =>
        Verify.Quiet("RL0201", Definition.Of("Hidden(8), BatchNorm, Classes(3), BatchSize(1)"));
}
