using Roslearn.Analyzers.Tests.Framework;

namespace Roslearn.Analyzers.Tests.Rules;

public sealed class RL0004Tests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("-1e-3", "-0.001")]
    [InlineData("double.NaN", "NaN")]
    [InlineData("double.PositiveInfinity", "Infinity")]
    public Task Message_GivesTheValue(string value, string text) => Verify.Message(
        "using Roslearn; [Model, Input(4), Classes(3), LearningRate({|#0:" + value + "|})] partial class M;",
        "RL0004",
        "Learning rate must be positive and finite, but is " + text);

    [Fact]
    public Task SmallestPositive_IsFine() =>
        Verify.Analyzer("using Roslearn; [Model, Input(4), Classes(3), LearningRate(double.Epsilon)] partial class M;");

    [Fact]
    public Task Value_BecomesTheOptimizersDefault() => Verify.Fix("""
        using Roslearn;

        [Model, Input(4), Classes(3), LearningRate({|RL0004:0|})]
        partial class M;

        [Model, Input(4), Classes(3)]
        [Sgd, LearningRate(rate: {|RL0004:-0.1|})] // why
        partial class N;
        """, """
        using Roslearn;

        [Model, Input(4), Classes(3), LearningRate(0.001)]
        partial class M;

        [Model, Input(4), Classes(3)]
        [Sgd, LearningRate(rate: 0.001)] // why
        partial class N;
        """);
}
