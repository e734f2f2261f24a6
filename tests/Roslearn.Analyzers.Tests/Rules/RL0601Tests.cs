using Roslearn.Analyzers.Tests.Framework;

namespace Roslearn.Analyzers.Tests.Rules;

public sealed class RL0601Tests
{
    [Theory]
    [InlineData("Input(200, 8), {|#0:Rnn(64)|}, Classes(3)", "A plain RNN rarely learns across 200 steps")]
    [InlineData("Input(51, 8), Gru(8), {|#0:Rnn(64)|}, Layers(2), Classes(3)", "A plain RNN rarely learns across 51 steps")]
    public Task Message_GivesTheValues(string attributes, string message) => Verify.Message(
        Definition.Of(attributes), "RL0601", message);

    [Theory]
    [InlineData("Input(50, 8), Rnn(64), Classes(3)")]
    [InlineData("Input(200, 8), Lstm(64), Classes(3)")]
    [InlineData("Input(200, 8), Gru(64), Classes(3)")]
    public Task Boundary_IsFine(string attributes) => Verify.Quiet("RL0601", Definition.Of(attributes));

    [Theory]
    [InlineData("Input(200, 8), Rnn(64), Classes(3)", "max_steps = 200")]
    [InlineData("Input(20, 8), {|RL0601:Rnn(64)|}, Classes(3)", "max_steps = 19")]
    public Task Threshold_IsTheProjects(string attributes, string config) => Verify.AnalyzerWithConfig(
        Definition.Of(attributes), "roslearn.RL0601." + config);

    [Fact]
    public Task Cell_BecomesLstm() => Verify.Fix("""
        using Roslearn;

        [Model, Input(200, 8), {|RL0601:Rnn(64)|}, Classes(3)]
        partial class M;

        [Model, Input(200, 8)]
        [{|RL0601:Rnn(64, 32, Activation = Activation.ReLU)|}] // why
        [Classes(3)]
        partial class N;
        """, """
        using Roslearn;

        [Model, Input(200, 8), Lstm(64), Classes(3)]
        partial class M;

        [Model, Input(200, 8)]
        [Lstm(64, 32)] // why
        [Classes(3)]
        partial class N;
        """);

    [Fact]
    public Task Cell_CanBecomeGru() => Verify.Fix("""
        using Roslearn;

        [Model, Input(200, 8), {|RL0601:Rnn(64)|}, Classes(3)]
        partial class M;
        """, """
        using Roslearn;

        [Model, Input(200, 8), Gru(64), Classes(3)]
        partial class M;
        """, index: 1);
}
