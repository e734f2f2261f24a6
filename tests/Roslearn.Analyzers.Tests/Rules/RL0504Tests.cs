using Roslearn.Analyzers.Tests.Framework;

namespace Roslearn.Analyzers.Tests.Rules;

public sealed class RL0504Tests
{
    [Theory]
    [InlineData("Input(27, 27, 1), {|#0:MaxPool(2)|}, Classes(3)", "MaxPool(2) drops the last row and column of the 27×27 map")]
    [InlineData("Input(29, 29, 1), Conv2D(4, 3, Padding = Padding.Same), {|#0:AveragePool(3)|}, Classes(3)", "AveragePool(3) drops the last 2 rows and columns of the 29×29 map")]
    [InlineData("Input(28, 27, 1), {|#0:MaxPool(2)|}, Classes(3)", "MaxPool(2) drops the last column of the 28×27 map")]
    [InlineData("Input(29, 28, 1), {|#0:MaxPool(3)|}, Classes(3)", "MaxPool(3) drops the last 2 rows and column of the 29×28 map")]
    [InlineData("Input(29, 27, 1), {|#0:MaxPool(3)|}, Classes(3)", "MaxPool(3) drops the last 2 rows of the 29×27 map")]
    [InlineData("Input(28, 28, 1), {|#0:MaxPool(3, Stride = 2)|}, Classes(3)", "MaxPool(3) drops the last row and column of the 28×28 map")]
    [InlineData("Input(28, 28, 1), Conv2D(4, 3), MaxPool(2), {|#0:MaxPool(2)|}, Classes(3)", "MaxPool(2) drops the last row and column of the 13×13 map")]
    [InlineData("Input(11, 3), {|#0:MaxPool(3)|}, Classes(3)", "MaxPool(3) drops the last 2 steps of the 11 steps")]
    public Task Message_GivesTheValues(string attributes, string message) => Verify.Message(
        Definition.Of(attributes), "RL0504", message);

    [Theory]
    [InlineData("Input(28, 28, 1), MaxPool(2), Classes(3)")]
    [InlineData("Input(27, 27, 1), MaxPool(2, Padding = Padding.Same), Classes(3)")]
    [InlineData("Input(27, 27, 1), MaxPool(3, Stride = 2), Classes(3)")]
    [InlineData("Input(28, 28, 1), Conv2D(4, 3), MaxPool(2), Conv2D(4, 3), BatchNorm, MaxPool(2), Classes(3)")]
    [InlineData("Input(29, 29, 1), SeparableConv2D(4, 3), Conv2D(4, 1), MaxPool(2), Classes(3)")]
    [InlineData("Input(27, 27, 1), GlobalMaxPool, Classes(3)")]
    [InlineData("Input(29, 29, 1), MaxPool(2, Stride = 4), Classes(3)")]
    [InlineData("Input(29, 29, 1), MaxPool(5), Classes(3)")]
    public Task Boundary_IsFine(string attributes) => Verify.Quiet("RL0504", Definition.Of(attributes));

    [Fact]
    public Task Pool_IsPadded() => Verify.Fix("""
        using Roslearn;

        [Model, Input(27, 27, 1), {|RL0504:MaxPool(2)|}, Classes(3)]
        partial class M;

        [Model, Input(27, 27, 1), {|RL0504:MaxPool(2, Padding = Padding.Valid)|}, Classes(3)] // why
        partial class N;
        """, """
        using Roslearn;

        [Model, Input(27, 27, 1), MaxPool(2, Padding = Padding.Same), Classes(3)]
        partial class M;

        [Model, Input(27, 27, 1), MaxPool(2, Padding = Padding.Same), Classes(3)] // why
        partial class N;
        """);
}
