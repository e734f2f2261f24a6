using Roslearn.Analyzers.Tests.Framework;

namespace Roslearn.Analyzers.Tests.Rules;

public sealed class RL0304Tests
{
    [Theory]
    [InlineData("Hidden(8, Activation = {|#0:Activation.Linear|}), Classes(3)", "Hidden layers with Linear add little or no capacity")]
    [InlineData("Hidden(8), Layers(3), Classes(3), Activation({|#0:Activation.Softmax|})", "Hidden layers with Softmax add little or no capacity")]
    [InlineData("Input(8), Hidden(8, Activation = {|#0:Activation.Linear|}), Output(16)", "Hidden layers with Linear add little or no capacity")]
    public Task Message_GivesTheValues(string attributes, string message) => Verify.Message(
        Definition.Of(attributes), "RL0304", message);

    [Theory]
    [InlineData("Input(8), Hidden(4, Activation = Activation.Linear), Output(8)")]
    [InlineData("Input(64), Hidden(32), Hidden(4, Activation = Activation.Linear), Hidden(32), Output(64)")]
    [InlineData("Hidden(8), Output(1)")]
    [InlineData("Hidden(8, Activation = Activation.Linear), BatchNorm, Activate(Activation.ReLU), Classes(3)")]
    [InlineData("Hidden(8), Output(3, Activation = Activation.Softmax)")]
    public Task Boundary_IsFine(string attributes) => Verify.Quiet("RL0304", Definition.Of(attributes));

    [Fact]
    public Task Activation_BecomesReLU() => Verify.Fix("""
        using Roslearn;

        [Model, Input(4), Hidden(8, Activation = {|RL0304:Activation.Linear|}), Classes(3)]
        partial class M;

        [Model, Input(4), Hidden(8), Hidden(8), Classes(3), Activation({|RL0304:Activation.Softmax|})] // why
        partial class N;
        """, """
        using Roslearn;

        [Model, Input(4), Hidden(8, Activation = Activation.ReLU), Classes(3)]
        partial class M;

        [Model, Input(4), Hidden(8), Hidden(8), Classes(3), Activation(Activation.ReLU)] // why
        partial class N;
        """);
}
