using Roslearn.Analyzers.Tests.Framework;

namespace Roslearn.Analyzers.Tests.Rules;

public sealed class RL0503Tests
{
    [Theory]
    [InlineData("Input(32, 32, 3), Conv2D(8, 3, Stride = {|#0:4|}), Classes(3)", "Stride 4 never looks at some of the input of Conv2D(8, 3)")]
    [InlineData("Input(32, 32, 3), SeparableConv2D(8, 2, Stride = {|#0:3|}), Classes(3)", "Stride 3 never looks at some of the input of SeparableConv2D(8, 2)")]
    [InlineData("Input(32, 32, 3), Conv2D(8, 3, Dilation = 2, Stride = {|#0:2|}), Classes(3)", "Stride 2 never looks at some of the input of Conv2D(8, 3)")]
    [InlineData("Input(32, 32, 3), MaxPool(2, Stride = {|#0:3|}), Classes(3)", "Stride 3 never looks at some of the input of MaxPool(2)")]
    [InlineData("Input(200, 3), Conv1D(8, 3, Stride = {|#0:5|}), Classes(3)", "Stride 5 never looks at some of the input of Conv1D(8, 3)")]
    public Task Message_GivesTheValues(string attributes, string message) => Verify.Message(
        Definition.Of(attributes), "RL0503", message);

    [Theory]
    [InlineData("Input(32, 32, 3), Conv2D(8, 3, Stride = 3), Classes(3)")]
    [InlineData("Input(32, 32, 3), Conv2D(8, 1, Stride = 2), Classes(3)")]
    [InlineData("Input(32, 32, 3), Conv2D(8, 3, Dilation = 2, Stride = 3), Classes(3)")]
    [InlineData("Input(32, 32, 3), MaxPool(1, Stride = 2), Classes(3)")]
    [InlineData("Input(32, 32, 3), MaxPool(2, Stride = 2), Classes(3)")]
    [InlineData("Input(4, 4, 3), Conv2D(8, 3, Stride = 4), Classes(3)")]
    public Task Boundary_IsFine(string attributes) => Verify.Quiet("RL0503", Definition.Of(attributes));

    [Fact]
    public Task Stride_BecomesTheLargestWithoutGaps() => Verify.Fix("""
        using Roslearn;

        [Model, Input(32, 32, 3), Conv2D(8, 3, Stride = {|RL0503:4|}), MaxPool(2, Stride = {|RL0503:5|}), Classes(3)]
        partial class M;

        [Model, Input(32, 32, 3), Conv2D(8, 3, Dilation = 2, Stride = {|RL0503:4|}), Classes(3)] // why
        partial class N;
        """, """
        using Roslearn;

        [Model, Input(32, 32, 3), Conv2D(8, 3, Stride = 3), MaxPool(2, Stride = 2), Classes(3)]
        partial class M;

        [Model, Input(32, 32, 3), Conv2D(8, 3, Dilation = 2, Stride = 3), Classes(3)] // why
        partial class N;
        """);
}
