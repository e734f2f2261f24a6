using Roslearn.Analyzers.Tests.Framework;

namespace Roslearn.Analyzers.Tests.Rules;

public sealed class RL0009Tests
{
    [Theory]
    [InlineData("Input(4, 4, 1), {|#0:Conv2D(8, 7)|}", "Conv2D(8, 7) reduces the 4×4 map below 1×1")]
    [InlineData("Input(28, 28, 1), Conv2D(8, 3), MaxPool(4), Conv2D(8, 3), MaxPool(4), {|#0:SeparableConv2D(4, 2)|}, Conv2D(4, 9)", "SeparableConv2D(4, 2) reduces the 1×1 map below 1×1")]
    [InlineData("Input(9, 2, 1), {|#0:MaxPool(3)|}", "MaxPool(3) reduces the 9×2 map below 1×1")]
    [InlineData("Input(9, 9, 1), {|#0:Conv2D(4, 5, Dilation = 3)|}", "Conv2D(4, 5) reduces the 9×9 map below 1×1")]
    [InlineData("Input(6, 3), {|#0:Conv1D(4, 7)|}", "Conv1D(4, 7) reduces the 6 steps below 1")]
    [InlineData("Input(9, 9, 1), {|#0:Conv2D(4, 5)|}, Layers(3)", "Conv2D(4, 5) reduces the 1×1 map below 1×1")]
    public Task Message_NamesTheMapAndTheLayer(string layers, string message) =>
        Verify.Message("using Roslearn; [Model, " + layers + ", Classes(3)] partial class M;", "RL0009", message);

    [Theory]
    [InlineData("Input(4, 4, 1), Conv2D(8, 4)")]
    [InlineData("Input(4, 4, 1), Conv2D(8, 7, Padding = Padding.Same)")]
    [InlineData("Input(1, 1, 1), MaxPool(2, Padding = Padding.Same), GlobalMaxPool")]
    public Task MapThatIsLargeEnough_IsFine(string layers) => Verify.Analyzer("using Roslearn; [Model, " + layers + ", Classes(3)] partial class M;");

    [Fact]
    public Task Padding_KeepsTheMap() => Verify.Fix("""
        using Roslearn;
        [Model, Input(4, 4, 1), {|RL0009:Conv2D(8, 7)|}, Classes(10)]
        partial class M;
        """, """
        using Roslearn;
        [Model, Input(4, 4, 1), Conv2D(8, 7, Padding = Padding.Same), Classes(10)]
        partial class M;
        """);
}
