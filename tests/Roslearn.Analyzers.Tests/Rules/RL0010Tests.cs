using Roslearn.Analyzers.Tests.Framework;

namespace Roslearn.Analyzers.Tests.Rules;

public sealed class RL0010Tests
{
    [Theory]
    [InlineData(
        "Output(1, Activation = {|#0:Activation.Softmax|})",
        "Softmax over one output, which is always 1, cannot be trained with any loss")]
    [InlineData(
        "Output(3, Activation = {|#0:Activation.Softmax|}, Loss = Loss.BinaryCrossEntropy)",
        "Softmax cannot be trained with BinaryCrossEntropy, which takes every output for a question of its own")]
    [InlineData(
        "Output(3, Loss = {|#0:Loss.BinaryCrossEntropy|})",
        "The activation Linear cannot be trained with BinaryCrossEntropy, which needs the probabilities that Sigmoid gives")]
    [InlineData(
        "Output(3, Loss = Loss.BinaryCrossEntropy, Activation = {|#0:Activation.ReLU|})",
        "The activation ReLU cannot be trained with BinaryCrossEntropy, which needs the probabilities that Sigmoid gives")]
    [InlineData(
        "Output(3, Loss = Loss.BinaryCrossEntropy, Activation = Activation.Sigmoid, Scaling = {|#0:Scaling.MinMax|})",
        "Scaling of the targets cannot be trained with BinaryCrossEntropy, whose targets are probabilities as they are")]
    public Task Message_NamesBoth(string head, string message) => Verify.Message(
        "using Roslearn; [Model, Input(4), " + head + "] partial class M;", "RL0010", message);

    [Theory]
    [InlineData("Output(2, Activation = Activation.Softmax)")]
    [InlineData("Output(1, Activation = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy)")]
    [InlineData("Output(1, Activation = Activation.Sigmoid)")]
    [InlineData("Output(1, Loss = Loss.Huber, Scaling = Scaling.Standard)")]
    [InlineData("Classes(1)")]
    public Task OtherPairs_AreFine(string head) => Verify.Analyzer("using Roslearn; [Model, Input(4), " + head + "] partial class M;");

    [Fact]
    public Task Activation_BecomesSigmoid_OrIsAdded() => Verify.Fix("""
        using Roslearn;

        [Model, Input(4), Output(1, Activation = {|RL0010:Activation.Softmax|})]
        partial class A;

        [Model, Input(4)]
        [Output(3, Loss = {|RL0010:Loss.BinaryCrossEntropy|})] // why
        partial class B;

        [Model, Input(4), Output(3, Loss = Loss.BinaryCrossEntropy, Activation = {|RL0010:Activation.Tanh|})]
        partial class C;
        """, """
        using Roslearn;

        [Model, Input(4), Output(1, Activation = Activation.Sigmoid)]
        partial class A;

        [Model, Input(4)]
        [Output(3, Loss = Loss.BinaryCrossEntropy, Activation = Activation.Sigmoid)] // why
        partial class B;

        [Model, Input(4), Output(3, Loss = Loss.BinaryCrossEntropy, Activation = Activation.Sigmoid)]
        partial class C;
        """);

    [Fact]
    public Task ScalingOfProbabilities_BecomesNone() => Verify.Fix("""
        using Roslearn;

        [Model, Input(4), Output(1, Activation = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy, Scaling = {|RL0010:Scaling.Standard|})]
        partial class A;
        """, """
        using Roslearn;

        [Model, Input(4), Output(1, Activation = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy, Scaling = Scaling.None)]
        partial class A;
        """);

    [Fact]
    public Task Loss_CanBecomeSquaredErrorInstead() => Verify.Fix("""
        using Roslearn;
        [Model, Input(4), Output(3, Loss = {|RL0010:Loss.BinaryCrossEntropy|})]
        partial class B;
        """, """
        using Roslearn;
        [Model, Input(4), Output(3, Loss = Loss.MeanSquaredError)]
        partial class B;
        """, index: 1);

    [Fact]
    public Task SoftmaxOverSeveral_BecomesClasses() => Verify.Fix("""
        using Roslearn;
        [Model, Input(4)]
        [Output(3, Activation = {|RL0010:Activation.Softmax|}, Loss = Loss.BinaryCrossEntropy)] // why
        partial class M;
        """, """
        using Roslearn;
        [Model, Input(4)]
        [Classes(3)] // why
        partial class M;
        """);
}
