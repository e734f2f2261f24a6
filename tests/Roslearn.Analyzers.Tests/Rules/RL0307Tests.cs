using Roslearn.Analyzers.Tests.Framework;

namespace Roslearn.Analyzers.Tests.Rules;

public sealed class RL0307Tests
{
    [Theory]
    [InlineData("Output(1, Activation = {|#0:Activation.ReLU|})", "ReLU on the output can stop its gradients")]
    public Task Message_GivesTheValues(string attributes, string message) => Verify.Message(
        Definition.Of(attributes), "RL0307", message);

    [Theory]
    [InlineData("Output(1)")]
    [InlineData("Output(1, Activation = Activation.Sigmoid)")]
    [InlineData("Output(1, Activation = Activation.LeakyRelu)")]
    [InlineData("Hidden(8, Activation = Activation.ReLU), Classes(3)")]
    public Task Boundary_IsFine(string attributes) => Verify.Quiet("RL0307", Definition.Of(attributes));

    [Fact]
    public Task Activation_Goes() => Verify.Fix("""
        using Roslearn;

        [Model, Input(4), Output(1, Activation = {|RL0307:Activation.ReLU|})]
        partial class M;

        [Model, Input(4), Output(1, Activation = {|RL0307:Activation.ReLU|}, Loss = Loss.Huber)] // why
        partial class N;
        """, """
        using Roslearn;

        [Model, Input(4), Output(1)]
        partial class M;

        [Model, Input(4), Output(1, Loss = Loss.Huber)] // why
        partial class N;
        """);
}
