using Roslearn.Analyzers.Tests.Framework;

namespace Roslearn.Analyzers.Tests.Rules;

public sealed class RL0306Tests
{
    [Theory]
    [InlineData("Input(784), Hidden({|#0:2048|}), Classes(10)", "1,628,170 parameters can memorise the training set")]
    [InlineData("Input(784), Hidden(16, {|#0:60000|}), Classes(10)", "1,632,570 parameters can memorise the training set")]
    public Task Message_GivesTheValues(string attributes, string message) => Verify.Message(
        Definition.Of(attributes), "RL0306", message);

    [Theory]
    [InlineData("Input(784), Hidden(1024), Classes(10)")]
    [InlineData("Input(784), Hidden(2048), Dropout(0.5), Classes(10)")]
    [InlineData("Input(784), Hidden(2048), Classes(10), Sgd, L2")]
    [InlineData("Input(784), Hidden(2048), Classes(10), L1")]
    [InlineData("Input(784), Hidden(2048), Classes(10), EarlyStopping")]
    [InlineData("Input(784), Hidden(2048), Classes(10), AdamW")]
    [InlineData("Input(784), Hidden(2048), Classes(10), MaxNorm")]
    [InlineData("Input(256, 256, 3), Hidden(512), Classes(10)")]
    public Task Boundary_IsFine(string attributes) => Verify.Quiet("RL0306", Definition.Of(attributes));

    [Theory]
    [InlineData("Input(784), Hidden(2048), Classes(10)", "min = 2000000")]
    [InlineData("Input(784), Hidden({|RL0306:128|}), Classes(10)", "min = 100000")]
    public Task Threshold_IsTheProjects(string attributes, string config) => Verify.AnalyzerWithConfig(
        Definition.Of(attributes), "roslearn.RL0306." + config);

    [Fact]
    public Task Dropout_IsAddedAfterTheLargest() => Verify.Fix("""
        using Roslearn;

        [Model, Input(784), Hidden({|RL0306:2048|}), Classes(10)]
        partial class M;

        [Model]
        [Input(784)]
        [Hidden({|RL0306:2048|})] // why
        [Hidden(64)]
        [Classes(10)]
        partial class N;
        """, """
        using Roslearn;

        [Model, Input(784), Hidden(2048), Dropout(0.5), Classes(10)]
        partial class M;

        [Model]
        [Input(784)]
        [Hidden(2048)] // why
        [Dropout(0.5)]
        [Hidden(64)]
        [Classes(10)]
        partial class N;
        """);

    [Fact]
    public Task Decay_CanBeAdded() => Verify.Fix("""
        using Roslearn;

        [Model, Input(784), Hidden({|RL0306:2048|}), Classes(10)]
        partial class M;

        [Model, Input(784), Hidden({|RL0306:2048|}), Classes(10), Adam(Beta1 = 0.8)]
        partial class N;

        [Model, Input(784), Hidden({|RL0306:2048|}), Classes(10), Sgd]
        partial class O;
        """, """
        using Roslearn;

        [Model, Input(784), Hidden(2048), Classes(10), AdamW]
        partial class M;

        [Model, Input(784), Hidden(2048), Classes(10), AdamW(Beta1 = 0.8)]
        partial class N;

        [Model, Input(784), Hidden(2048), Classes(10), Sgd, L2(0.0001)]
        partial class O;
        """, index: 1);

    [Fact]
    public Task Units_CanBeHalved() => Verify.Fix("""
        using Roslearn;

        [Model, Input(784), Hidden({|RL0306:2048|}), Classes(10)]
        partial class M;
        """, """
        using Roslearn;

        [Model, Input(784), Hidden(1024), Classes(10)]
        partial class M;
        """, index: 2);
}
