using Roslearn.Analyzers.Tests.Framework;

namespace Roslearn.Analyzers.Tests.Rules;

public sealed class RL0803Tests
{
    [Theory]
    [InlineData("Hidden({|#0:100|}), Classes(3)", "Width 100 leaves SIMD lanes idle; 104 costs about the same")]
    [InlineData("Hidden({|#0:3|}), Layers(3), Classes(3)", "Width 3 leaves SIMD lanes idle; 8 costs about the same")]
    public Task Message_GivesTheValues(string attributes, string message) => Verify.Message(
        Definition.Of(attributes), "RL0803", message);

    [Theory]
    [InlineData("Hidden(104, 8, 16), Classes(3)")]
    public Task Boundary_IsFine(string attributes) => Verify.Quiet("RL0803", Definition.Of(attributes));

    [Fact]
    public Task Width_IsRoundedUp() => Verify.Fix("""
        using Roslearn;

        [Model, Input(4), Hidden({|RL0803:100|}, 8, {|RL0803:9|}), Classes(3)]
        partial class M;

        [Model, Input(4)]
        [Hidden({|RL0803:12|})] // why
        [Classes(3)]
        partial class N;
        """, """
        using Roslearn;

        [Model, Input(4), Hidden(104, 8, 16), Classes(3)]
        partial class M;

        [Model, Input(4)]
        [Hidden(16)] // why
        [Classes(3)]
        partial class N;
        """);
}
