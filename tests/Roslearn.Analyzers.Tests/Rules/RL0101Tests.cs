using Roslearn.Analyzers.Tests.Framework;

namespace Roslearn.Analyzers.Tests.Rules;

public sealed class RL0101Tests
{
    [Theory]
    [InlineData("Classes(3), LearningRate({|#0:0.1|})", "Learning rate 0.1 is above the usual maximum 0.01 for Adam, so the error may bounce or become NaN")]
    [InlineData("Classes(3), Sgd(Momentum = 0), LearningRate({|#0:2|})", "Learning rate 2 is above the usual maximum 1 for Sgd, so the error may bounce or become NaN")]
    [InlineData("Classes(3), AdamW, LearningRate({|#0:0.02|})", "Learning rate 0.02 is above the usual maximum 0.01 for AdamW, so the error may bounce or become NaN")]
    [InlineData("Classes(3), RmsProp, LearningRate({|#0:0.02|})", "Learning rate 0.02 is above the usual maximum 0.01 for RmsProp, so the error may bounce or become NaN")]
    [InlineData("Classes(3), Adagrad, LearningRate({|#0:1.5|})", "Learning rate 1.5 is above the usual maximum 1 for Adagrad, so the error may bounce or become NaN")]
    [InlineData("Classes(3), Lion, LearningRate({|#0:0.002|})", "Learning rate 0.002 is above the usual maximum 0.001 for Lion, so the error may bounce or become NaN")]
    [InlineData("Classes(3), Sgd, LearningRate({|#0:3.2|}), BatchSize(512), WarmUp", "Learning rate 3.2 is above the usual maximum 2 for Sgd, so the error may bounce or become NaN")]
    [InlineData("Classes(3), OneCycle({|#0:0.2|})", "Learning rate 0.2 is above the usual maximum 0.1 for Adam, so the error may bounce or become NaN")]
    [InlineData("Classes(3), Sgd, OneCycle, LearningRate({|#0:11|})", "Learning rate 11 is above the usual maximum 10 for Sgd, so the error may bounce or become NaN")]
    public Task Message_GivesTheValues(string attributes, string message) => Verify.Message(
        Definition.Of(attributes), "RL0101", message);

    [Theory]
    [InlineData("Classes(3), LearningRate(0.01)")]
    [InlineData("Classes(3), Sgd, LearningRate(1)")]
    [InlineData("Classes(3), RmsProp")]
    [InlineData("Classes(3), RmsProp, LearningRate(0.01)")]
    [InlineData("Classes(3), Adagrad, LearningRate(1)")]
    [InlineData("Classes(3), Lion, LearningRate(0.001)")]
    [InlineData("Classes(3), Adadelta, LearningRate(100)")]
    [InlineData("Classes(3), OneCycle(0.1)")]
    [InlineData("Classes(3), Sgd, LearningRate(3.2), BatchSize(8192), WarmUp")]
    [InlineData("Classes(3), Sgd, OneCycle, LearningRate(3)")]
    public Task Boundary_IsFine(string attributes) => Verify.Quiet("RL0101", Definition.Of(attributes));

    [Theory]
    [InlineData("Classes(3), LearningRate(0.03)", "max.adam = 0.03")]
    [InlineData("Classes(3), LearningRate({|RL0101:0.005|})", "max.adam = 0.003")]
    [InlineData("Classes(3), Sgd, LearningRate(3)", "max.sgd = 3")]
    [InlineData("Classes(3), RmsProp, LearningRate({|RL0101:0.01|})", "max.rmsprop = 0.009")]
    [InlineData("Classes(3), Adagrad, LearningRate({|RL0101:0.5|})", "max.adagrad = 0.1")]
    [InlineData("Classes(3), Lion, LearningRate({|RL0101:0.001|})", "max.lion = 1e-4")]
    [InlineData("Classes(3), Adam, LearningRate({|RL0101:0.1|})", "max.sgd = 3")]
    [InlineData("Classes(3), LearningRate({|RL0101:0.02|})", "max.adam = much")]
    public Task Threshold_IsTheProjects(string attributes, string config) => Verify.AnalyzerWithConfig(
        Definition.Of(attributes), "roslearn.RL0101." + config);

    [Fact]
    public Task Rate_BecomesTheOptimizersDefault() => Verify.Fix("""
        using Roslearn;

        [Model, Input(4), Hidden(8), Classes(3)]
        [LearningRate({|RL0101:0.1|})] // why
        partial class M;

        [Model, Input(4), Classes(3), Sgd, LearningRate(rate: {|RL0101:5|})]
        partial class N;
        """, """
        using Roslearn;

        [Model, Input(4), Hidden(8), Classes(3)]
        [LearningRate(0.001)] // why
        partial class M;

        [Model, Input(4), Classes(3), Sgd, LearningRate(rate: 0.001)]
        partial class N;
        """);

    [Fact]
    public Task Rate_CanBecomeATenth() => Verify.Fix("""
        using Roslearn;

        [Model, Input(4), Hidden(8), Classes(3)]
        [LearningRate({|RL0101:0.03|})] // why
        partial class M;

        [Model, Input(4), Classes(3), Adagrad, OneCycle({|RL0101:20|})]
        partial class N;
        """, """
        using Roslearn;

        [Model, Input(4), Hidden(8), Classes(3)]
        [LearningRate(0.003)] // why
        partial class M;

        [Model, Input(4), Classes(3), Adagrad, OneCycle(2)]
        partial class N;
        """, index: 1);
}
