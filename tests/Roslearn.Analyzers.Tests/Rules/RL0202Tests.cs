using Roslearn.Analyzers.Tests.Framework;

namespace Roslearn.Analyzers.Tests.Rules;

public sealed class RL0202Tests
{
    [Theory]
    [InlineData("Classes(3), BatchSize({|#0:4096|})", "Batch size 4,096 could result in worse accuracy unless the learning rate is rescaled and warmed up")]
    public Task Message_GivesTheValues(string attributes, string message) => Verify.Message(
        Definition.Of(attributes), "RL0202", message);

    [Theory]
    [InlineData("Classes(3), BatchSize(512)")]
    [InlineData("Classes(3), BatchSize(4096), WarmUp(1)")]
    [InlineData("Classes(3), BatchSize(4096), OneCycle")]
    public Task Boundary_IsFine(string attributes) => Verify.Quiet("RL0202", Definition.Of(attributes));

    [Theory]
    [InlineData("Classes(3), BatchSize(4096)", "max = 4096")]
    [InlineData("Classes(3), BatchSize({|RL0202:128|})", "max = 64")]
    public Task Threshold_IsTheProjects(string attributes, string config) => Verify.AnalyzerWithConfig(
        Definition.Of(attributes), "roslearn.RL0202." + config);

    [Fact]
    public Task Size_BecomesTheDefault() => Verify.Fix("""
        using Roslearn;

        [Model, Input(4), Hidden(8), Classes(3)]
        [BatchSize({|RL0202:4096|})] // why
        partial class M;

        [Model, Input(4), Classes(3), BatchSize(size: {|RL0202:1000|})]
        partial class N;
        """, """
        using Roslearn;

        [Model, Input(4), Hidden(8), Classes(3)]
        [BatchSize(32)] // why
        partial class M;

        [Model, Input(4), Classes(3), BatchSize(size: 32)]
        partial class N;
        """);

    [Fact]
    public Task Size_CanBecomeTheLargestOrdinary() => Verify.Fix("""
        using Roslearn;

        [Model, Input(4), Hidden(8), Classes(3)]
        [BatchSize({|RL0202:4096|})] // why
        partial class M;

        [Model, Input(4), Classes(3), BatchSize({|RL0202:4096|})]
        partial class N;
        """, """
        using Roslearn;

        [Model, Input(4), Hidden(8), Classes(3)]
        [BatchSize(256)] // why
        partial class M;

        [Model, Input(4), Classes(3), BatchSize(256)]
        partial class N;
        """, index: 1);

    [Fact]
    public Task WarmUp_CanBeAdded() => Verify.Fix("""
        using Roslearn;

        [Model, Input(4), Hidden(8), Classes(3)]
        [BatchSize({|RL0202:4096|}), Epochs(90)] // why
        partial class M;

        [Model, Input(4), Classes(3), Epochs(30), BatchSize({|RL0202:1000|})]
        partial class N;
        """, """
        using Roslearn;

        [Model, Input(4), Hidden(8), Classes(3)]
        [BatchSize(4096), Epochs(90), WarmUp(5)] // why
        partial class M;

        [Model, Input(4), Classes(3), Epochs(30), BatchSize(1000), WarmUp(3)]
        partial class N;
        """, index: 2);
}
