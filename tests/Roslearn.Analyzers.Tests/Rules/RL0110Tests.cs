using Roslearn.Analyzers.Tests.Framework;

namespace Roslearn.Analyzers.Tests.Rules;

public sealed class RL0110Tests
{
    [Theory]
    [InlineData("Classes(3), Adagrad, Epochs({|#0:100|})", "Adagrad's step only shrinks, so learning may stop early")]
    [InlineData("Classes(3), Adagrad, Epochs(300), {|#0:CosineDecay|}", "Adagrad's step only shrinks, so learning may stop early")]
    public Task Message_GivesTheValues(string attributes, string message) => Verify.Message(
        Definition.Of(attributes), "RL0110", message);

    [Theory]
    [InlineData("Classes(3), Adagrad, Epochs(99)")]
    [InlineData("Tokens(20, 100), Embedding, Classes(2), Adagrad, Epochs(300)")]
    [InlineData("Classes(3), Epochs(300), CosineDecay")]
    [InlineData("Classes(3), Adagrad, WarmUp, Epochs(60)")]
    public Task Boundary_IsFine(string attributes) => Verify.Quiet("RL0110", Definition.Of(attributes));

    [Theory]
    [InlineData("Classes(3), Adagrad, Epochs(100)", "min_epochs = 101")]
    [InlineData("Classes(3), Adagrad, Epochs({|RL0110:30|})", "min_epochs = 30")]
    public Task Threshold_IsTheProjects(string attributes, string config) => Verify.AnalyzerWithConfig(
        Definition.Of(attributes), "roslearn.RL0110." + config);

    [Fact]
    public Task Schedule_Goes_OrAdagrad() => Verify.Fix("""
        using Roslearn;

        [Model, Input(4), Classes(3)]
        [Adagrad]
        [{|RL0110:CosineDecay|}]
        partial class M;

        [Model, Input(4), Classes(3), Adagrad(RateDecay = 0.1), Epochs({|RL0110:300|})]
        partial class N;
        """, """
        using Roslearn;

        [Model, Input(4), Classes(3)]
        [Adagrad]
        partial class M;

        [Model, Input(4), Classes(3), Adam, Epochs(300)]
        partial class N;
        """);
}
