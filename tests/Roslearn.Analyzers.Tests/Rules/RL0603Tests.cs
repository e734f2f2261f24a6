using Roslearn.Analyzers.Tests.Framework;

namespace Roslearn.Analyzers.Tests.Rules;

public sealed class RL0603Tests
{
    [Theory]
    [InlineData("Input(50, 8), Lstm(64, ForgetBias = {|#0:0|}), Classes(3)", "A forget-gate bias of 1 lets the LSTM remember initially; this one is 0")]
    [InlineData("Input(50, 8), Lstm(8, 8, ForgetBias = {|#0:-0.5|}), Classes(3)", "A forget-gate bias of 1 lets the LSTM remember initially; this one is -0.5")]
    public Task Message_GivesTheValues(string attributes, string message) => Verify.Message(
        Definition.Of(attributes), "RL0603", message);

    [Theory]
    [InlineData("Input(50, 8), Lstm(64), Classes(3)")]
    [InlineData("Input(50, 8), Lstm(64, ForgetBias = 1), Classes(3)")]
    [InlineData("Input(50, 8), Lstm(64, ForgetBias = 0.1), Classes(3)")]
    [InlineData("Input(50, 8), Gru(64), Classes(3)")]
    public Task Boundary_IsFine(string attributes) => Verify.Quiet("RL0603", Definition.Of(attributes));

    [Fact]
    public Task ForgetBias_BecomesOne() => Verify.Fix("""
        using Roslearn;

        [Model, Input(50, 8), Lstm(64, ForgetBias = {|RL0603:0|}), Layers(2), Classes(3)]
        partial class M;

        [Model, Input(50, 8)]
        [Lstm(8, Bidirectional = true, ForgetBias = {|RL0603:-1|})] // why
        [Lstm(8, ForgetBias = {|RL0603:-2|})]
        [Classes(3)]
        partial class N;
        """, """
        using Roslearn;

        [Model, Input(50, 8), Lstm(64, ForgetBias = 1), Layers(2), Classes(3)]
        partial class M;

        [Model, Input(50, 8)]
        [Lstm(8, Bidirectional = true, ForgetBias = 1)] // why
        [Lstm(8, ForgetBias = 1)]
        [Classes(3)]
        partial class N;
        """);
}
