using Roslearn.Analyzers.Tests.Framework;

namespace Roslearn.Analyzers.Tests.Rules;

public sealed class RL0102Tests
{
    [Theory]
    [InlineData("Classes(3), LearningRate({|#0:1e-9|})", "Learning rate 1e-9 is so small that the error will diminish very slowly")]
    [InlineData("Classes(3), Sgd, LearningRate({|#0:9e-7|})", "Learning rate 9e-7 is so small that the error will diminish very slowly")]
    [InlineData("Classes(3), Lion, LearningRate({|#0:9e-9|})", "Learning rate 9e-9 is so small that the error will diminish very slowly")]
    [InlineData("Classes(3), OneCycle({|#0:1e-9|})", "Learning rate 1e-9 is so small that the error will diminish very slowly")]
    public Task Message_GivesTheValues(string attributes, string message) => Verify.Message(
        Definition.Of(attributes), "RL0102", message);

    [Theory]
    [InlineData("Classes(3), LearningRate(1e-7)")]
    [InlineData("Classes(3), Sgd, LearningRate(1e-6)")]
    [InlineData("Classes(3), Lion, LearningRate(1e-8)")]
    [InlineData("Classes(3), Adadelta, LearningRate(1e-20)")]
    [InlineData("Classes(3), RmsProp, LearningRate(1e-7)")]
    public Task Boundary_IsFine(string attributes) => Verify.Quiet("RL0102", Definition.Of(attributes));

    [Theory]
    [InlineData("Classes(3), LearningRate({|RL0102:1e-5|})", "min.adam = 1e-4")]
    [InlineData("Classes(3), Sgd, LearningRate(1e-9)", "min.sgd = 1e-9")]
    [InlineData("Classes(3), Lion, LearningRate({|RL0102:1e-6|})", "min.lion = 1e-5")]
    public Task Threshold_IsTheProjects(string attributes, string config) => Verify.AnalyzerWithConfig(
        Definition.Of(attributes), "roslearn.RL0102." + config);

    [Fact]
    public Task Rate_BecomesTheOptimizersDefault() => Verify.Fix("""
        using Roslearn;

        [Model, Input(4), Hidden(8), Classes(3)]
        [LearningRate({|RL0102:1e-9|})] // why
        partial class M;

        [Model, Input(4), Classes(3), Sgd, LearningRate({|RL0102:1e-10|})]
        partial class N;
        """, """
        using Roslearn;

        [Model, Input(4), Hidden(8), Classes(3)]
        [LearningRate(0.001)] // why
        partial class M;

        [Model, Input(4), Classes(3), Sgd, LearningRate(0.001)]
        partial class N;
        """);

    [Fact]
    public Task Rate_CanBecomeTenTimesAsHigh() => Verify.Fix("""
        using Roslearn;

        [Model, Input(4), Hidden(8), Classes(3)]
        [LearningRate({|RL0102:3e-8|})] // why
        partial class M;

        [Model, Input(4), Classes(3), Sgd, LearningRate({|RL0102:1e-7|})]
        partial class N;
        """, """
        using Roslearn;

        [Model, Input(4), Hidden(8), Classes(3)]
        [LearningRate(3e-7)] // why
        partial class M;

        [Model, Input(4), Classes(3), Sgd, LearningRate(1e-6)]
        partial class N;
        """, index: 1);
}
