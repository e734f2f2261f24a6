using Roslearn.Analyzers.Tests.Framework;

namespace Roslearn.Analyzers.Tests.Rules;

public sealed class RL0108Tests
{
    [Theory]
    [InlineData("Classes(3), L2({|#0:0.01|})", "Adam rescales the L2 gradient per weight, so it is not weight decay")]
    [InlineData("Classes(3), NAdam, {|#0:L2|}", "NAdam rescales the L2 gradient per weight, so it is not weight decay")]
    [InlineData("Classes(3), AmsGrad, L2({|#0:0.01|})", "AmsGrad rescales the L2 gradient per weight, so it is not weight decay")]
    [InlineData("Classes(3), RAdam, L2({|#0:0.01|})", "RAdam rescales the L2 gradient per weight, so it is not weight decay")]
    [InlineData("Classes(3), AdamW, L2({|#0:0.01|})", "AdamW rescales the L2 gradient per weight, so it is not weight decay")]
    public Task Message_GivesTheValues(string attributes, string message) => Verify.Message(
        Definition.Of(attributes), "RL0108", message);

    [Theory]
    [InlineData("Classes(3), Adam, L2(0)")]
    [InlineData("Classes(3), AdamW")]
    [InlineData("Classes(3), Sgd, L2(0.01)")]
    [InlineData("Classes(3), Lion, L2(0.01)")]
    public Task Boundary_IsFine(string attributes) => Verify.Quiet("RL0108", Definition.Of(attributes));

    [Fact]
    public Task Adam_BecomesAdamW() => Verify.Fix("""
        using Roslearn;

        [Model, Input(4), Classes(3)]
        [Adam(Beta1 = 0.8)] // why
        [L2({|RL0108:0.01|})]
        partial class M;

        [Model, Input(4), Classes(3), L2({|RL0108:0.01|}), Adam]
        partial class N;

        [Model, Input(4), Classes(3), L2({|RL0108:0.01|})]
        partial class O;

        [Model, Input(4), Classes(3), NAdam, L2({|RL0108:0.01|})]
        partial class P;
        """, """
        using Roslearn;

        [Model, Input(4), Classes(3)]
        [AdamW(Beta1 = 0.8)] // why
        partial class M;

        [Model, Input(4), Classes(3), AdamW]
        partial class N;

        [Model, Input(4), Classes(3), AdamW]
        partial class O;

        [Model, Input(4), Classes(3), NAdam]
        partial class P;
        """);
}
