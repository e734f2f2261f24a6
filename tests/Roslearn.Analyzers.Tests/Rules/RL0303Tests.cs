using Roslearn.Analyzers.Tests.Framework;

namespace Roslearn.Analyzers.Tests.Rules;

public sealed class RL0303Tests
{
    [Theory]
    [InlineData("Hidden(8), Layers(4), Classes(3), Activation({|#0:Activation.Sigmoid|})", "Sigmoid in 4 hidden layers saturates and learns slowly")]
    [InlineData("Hidden(8, 8, Activation = {|#0:Activation.Sigmoid|}), Hidden(8, Activation = Activation.Sigmoid), Classes(3)", "Sigmoid in 3 hidden layers saturates and learns slowly")]
    public Task Message_GivesTheValues(string attributes, string message) => Verify.Message(
        Definition.Of(attributes), "RL0303", message);

    [Theory]
    [InlineData("Hidden(8), Layers(2), Classes(3), Activation(Activation.Sigmoid)")]
    [InlineData("Hidden(8, 8, Activation = Activation.Sigmoid), Hidden(8), Output(1, Activation = Activation.Sigmoid)")]
    [InlineData("Hidden(8), Layers(3), Classes(3), Activation(Activation.Tanh)")]
    public Task Boundary_IsFine(string attributes) => Verify.Quiet("RL0303", Definition.Of(attributes));

    [Theory]
    [InlineData("Hidden(8), Layers(4), Classes(3), Activation(Activation.Sigmoid)", "min_layers = 5")]
    [InlineData("Hidden(8), Classes(3), Activation({|RL0303:Activation.Sigmoid|})", "min_layers = 1")]
    public Task Threshold_IsTheProjects(string attributes, string config) => Verify.AnalyzerWithConfig(
        Definition.Of(attributes), "roslearn.RL0303." + config);

    [Fact]
    public Task Activations_BecomeReLU() => Verify.Fix("""
        using Roslearn;

        [Model, Input(4), Hidden(8), Layers(3), Classes(3), Activation({|RL0303:Activation.Sigmoid|})]
        partial class M;

        [Model, Input(4), Hidden(8, 8, Activation = {|RL0303:Activation.Sigmoid|})]
        [Hidden(8, Activation = Activation.Sigmoid), Classes(3)] // why
        partial class N;
        """, """
        using Roslearn;

        [Model, Input(4), Hidden(8), Layers(3), Classes(3), Activation(Activation.ReLU)]
        partial class M;

        [Model, Input(4), Hidden(8, 8, Activation = Activation.ReLU)]
        [Hidden(8, Activation = Activation.ReLU), Classes(3)] // why
        partial class N;
        """);

    [Fact]
    public Task Activations_CanBecomeTanh() => Verify.Fix("""
        using Roslearn;

        [Model, Input(4), Hidden(8), Layers(3), Classes(3), Activation({|RL0303:Activation.Sigmoid|})]
        partial class M;
        """, """
        using Roslearn;

        [Model, Input(4), Hidden(8), Layers(3), Classes(3), Activation(Activation.Tanh)]
        partial class M;
        """, index: 1);
}
