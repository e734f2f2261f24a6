using Roslearn.Analyzers.Tests.Framework;

namespace Roslearn.Analyzers.Tests.Rules;

public sealed class RL0501Tests
{
    [Theory]
    [InlineData("Input(32, 32, 3), Conv2D(8, {|#0:9|}), Classes(3)", "A 9×9 kernel has 81 weights for each pair of channels; 4 stacked 3×3 kernels see as much with 36")]
    [InlineData("Input(32, 32, 3), Conv2D(8, 3), MaxPool(2), Conv2D(8, {|#0:7|}), Classes(3)", "A 7×7 kernel has 49 weights for each pair of channels; 3 stacked 3×3 kernels see as much with 27")]
    [InlineData("Input(32, 32, 3), Dropout(0.1), Conv2D(8, 3), Conv2D(8, {|#0:6|}, Padding = Padding.Same), Layers(2), Classes(3)", "A 6×6 kernel has 36 weights for each pair of channels; 3 stacked 3×3 kernels see as much with 27")]
    public Task Message_GivesTheValues(string attributes, string message) => Verify.Message(
        Definition.Of(attributes), "RL0501", message);

    [Theory]
    [InlineData("Input(32, 32, 3), Conv2D(8, 7), Classes(3)")]
    [InlineData("Input(32, 32, 3), Conv2D(8, 3), Conv2D(8, 5), Classes(3)")]
    [InlineData("Input(32, 32, 3), SeparableConv2D(8, 3), SeparableConv2D(8, 7), Conv2D(8, 5), Classes(3)")]
    [InlineData("Input(200, 3), Conv1D(8, 3), Conv1D(8, 25), Classes(3)")]
    public Task Boundary_IsFine(string attributes) => Verify.Quiet("RL0501", Definition.Of(attributes));

    [Theory]
    [InlineData("Input(32, 32, 3), Conv2D(8, 11), Conv2D(8, 9), Classes(3)", "max_first = 11\nroslearn.RL0501.max = 9")]
    [InlineData("Input(32, 32, 3), Conv2D(8, 3), Conv2D(8, {|RL0501:5|}), Classes(3)", "max = 4")]
    [InlineData("Input(32, 32, 3), Conv2D(8, 3), Conv2D(8, 4), Classes(3)", "max = 1")]
    public Task Threshold_IsTheProjects(string attributes, string config) => Verify.AnalyzerWithConfig(
        Definition.Of(attributes), "roslearn.RL0501." + config);

    [Fact]
    public Task Kernel_BecomesAStack() => Verify.Fix("""
        using Roslearn;

        [Model, Input(32, 32, 3), Conv2D(8, 3), Conv2D(8, {|RL0501:9|}), MaxPool(2), Classes(3)]
        partial class M;

        [Model]
        [Input(32, 32, 3)]
        [Conv2D(8, 3)]
        [Conv2D(8, {|RL0501:7|}, Padding = Padding.Same), BatchNorm] // why
        [Classes(3)]
        partial class N;
        """, """
        using Roslearn;

        [Model, Input(32, 32, 3), Conv2D(8, 3), Conv2D(8, 3), Layers(4), MaxPool(2), Classes(3)]
        partial class M;

        [Model]
        [Input(32, 32, 3)]
        [Conv2D(8, 3)]
        [Conv2D(8, 3, Padding = Padding.Same), Layers(3), BatchNorm] // why
        [Classes(3)]
        partial class N;
        """);

    [Fact]
    public Task KernelThatCannotBeStacked_BecomesTheUsual() => Verify.Fix("""
        using Roslearn;

        [Model, Input(32, 32, 3), Conv2D(8, {|RL0501:11|}, Stride = 4), Classes(3)]
        partial class M;

        [Model, Input(32, 32, 3), Conv2D(8, 3), Conv2D(8, {|RL0501:8|}), Layers(2), Classes(3)]
        partial class N;
        """, """
        using Roslearn;

        [Model, Input(32, 32, 3), Conv2D(8, 7, Stride = 4), Classes(3)]
        partial class M;

        [Model, Input(32, 32, 3), Conv2D(8, 3), Conv2D(8, 5), Layers(2), Classes(3)]
        partial class N;
        """);
}
