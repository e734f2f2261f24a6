using Roslearn.Analyzers.Tests.Framework;

namespace Roslearn.Analyzers.Tests.Rules;

public sealed class RL0006Tests
{
    [Theory]
    [InlineData("50", "50")]
    [InlineData("-0.5", "-0.5")]
    [InlineData("double.NaN", "NaN")]
    public Task Message_GivesTheValue(string value, string text) => Verify.Message(
        "using Roslearn; [Model, Input(4), Hidden(8), Dropout({|#0:" + value + "|}), Layers(3), Classes(3)] partial class M;",
        "RL0006",
        "Dropout " + text + " must be in [0, 1)");

    [Fact]
    public Task Boundary_IsFine() =>
        Verify.Analyzer("using Roslearn; [Model, Input(4), Dropout(0), Hidden(8), Dropout(0.99), Hidden(8), Dropout, Classes(3)] partial class M;");

    [Fact]
    public Task Rate_BecomesTheDefault() => Verify.Fix("""
        using Roslearn;

        [Model, Input(4), Dropout({|RL0006:20|}), Hidden(8), Dropout(rate: {|RL0006:1|}), Classes(3)]
        partial class M;
        """, """
        using Roslearn;

        [Model, Input(4), Dropout(0.5), Hidden(8), Dropout(rate: 0.5), Classes(3)]
        partial class M;
        """);
}
