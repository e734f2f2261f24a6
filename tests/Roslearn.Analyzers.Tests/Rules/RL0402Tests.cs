using Roslearn.Analyzers.Tests.Framework;

namespace Roslearn.Analyzers.Tests.Rules;

public sealed class RL0402Tests
{
    [Theory]
    [InlineData("Hidden(16), BatchNorm, Dropout({|#0:0.5|}), Classes(10)", "Only about 8 of 16 units stay active")]
    [InlineData("Hidden(16), Dropout({|#0:0.5|}), Classes(10)", "Only about 8 of 16 units stay active")]
    [InlineData("Hidden(12), {|#0:Dropout|}, Layers(3), Classes(10)", "Only about 6 of 12 units stay active")]
    public Task Message_GivesTheValues(string attributes, string message) => Verify.Message(
        Definition.Of(attributes), "RL0402", message);

    [Theory]
    [InlineData("Hidden(20), Dropout(0.5), Classes(10)")]
    [InlineData("Hidden(16), Dropout(0.5), Output(10)")]
    [InlineData("Hidden(9), Dropout(0.5), Classes(10)")]
    [InlineData("Dropout(0.2), Hidden(16), Classes(10)")]
    public Task Boundary_IsFine(string attributes) => Verify.Quiet("RL0402", Definition.Of(attributes));

    [Fact]
    public Task Units_LeaveTwiceTheClasses() => Verify.Fix("""
        using Roslearn;

        [Model, Input(4), Hidden(16), Dropout({|RL0402:0.5|}), Classes(10)]
        partial class M;

        [Model, Input(4), Hidden(64, 12), Dropout({|RL0402:0.25|}), Classes(10)] // why
        partial class N;
        """, """
        using Roslearn;

        [Model, Input(4), Hidden(64), Dropout(0.5), Classes(10)]
        partial class M;

        [Model, Input(4), Hidden(64, 32), Dropout(0.25), Classes(10)] // why
        partial class N;
        """);
}
