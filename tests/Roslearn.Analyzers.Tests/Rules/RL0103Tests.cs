using Roslearn.Analyzers.Tests.Framework;

namespace Roslearn.Analyzers.Tests.Rules;

public sealed class RL0103Tests
{
    [Theory]
    [InlineData("Classes(3), LearningRate({|#0:0.004|})", "Typical learning rates are 0.1, 0.01, 0.001, 0.0001, 0.00001")]
    public Task Message_GivesTheValues(string attributes, string message) => Verify.Message(
        Definition.Of(attributes), "RL0103", message);

    [Theory]
    [InlineData("Classes(3), LearningRate(0.001)")]
    [InlineData("Classes(3), LearningRate(1e-5)")]
    [InlineData("Classes(3), Sgd, LearningRate(1)")]
    [InlineData("Classes(3), NAdam")]
    [InlineData("Classes(3), LearningRate(0.02)")]
    [InlineData("Classes(3), LearningRate(3e-9)")]
    public Task Boundary_IsFine(string attributes) => Verify.Quiet("RL0103", Definition.Of(attributes));

    [Fact]
    public Task Rate_BecomesTheNearerPowerOfTen() => Verify.Fix("""
        using Roslearn;

        [Model, Input(4), Hidden(8), Classes(3)]
        [LearningRate({|RL0103:0.004|})] // why
        partial class M;

        [Model, Input(4), Classes(3), LearningRate({|RL0103:0.002|})]
        partial class N;
        """, """
        using Roslearn;

        [Model, Input(4), Hidden(8), Classes(3)]
        [LearningRate(0.01)] // why
        partial class M;

        [Model, Input(4), Classes(3), LearningRate(0.001)]
        partial class N;
        """);

    [Fact]
    public Task Rate_CanBecomeTheOther() => Verify.Fix("""
        using Roslearn;

        [Model, Input(4), Hidden(8), Classes(3)]
        [LearningRate({|RL0103:0.004|})] // why
        partial class M;

        [Model, Input(4), Classes(3), LearningRate({|RL0103:0.002|})]
        partial class N;
        """, """
        using Roslearn;

        [Model, Input(4), Hidden(8), Classes(3)]
        [LearningRate(0.001)] // why
        partial class M;

        [Model, Input(4), Classes(3), LearningRate(0.01)]
        partial class N;
        """, index: 1);
}
