using Roslearn.Analyzers.Tests.Framework;

namespace Roslearn.Analyzers.Tests.Rules;

public sealed class RL0005Tests
{
    [Theory]
    [InlineData("Sgd(Momentum = {|#0:1|})", "Momentum = 1 is outside [0, 1)")]
    [InlineData("Sgd(Dampening = {|#0:2|})", "Dampening = 2 is outside [0, 1]")]
    [InlineData("Sgd(Momentum = {|#0:0|}, Nesterov = true)", "Momentum = 0 is outside (0, 1), its range with Nesterov")]
    [InlineData("Sgd(Nesterov = true, Dampening = {|#0:0.1|})", "Dampening = 0.1 is outside [0, 0], its range with Nesterov")]
    [InlineData("Adam(Beta2 = {|#0:1.5|})", "Beta2 = 1.5 is outside [0, 1)")]
    [InlineData("Adam(Epsilon = {|#0:-1e-8|})", "Epsilon = -1e-8 is outside [0, ∞)")]
    [InlineData("AdamW(WeightDecay = {|#0:-0.1|})", "WeightDecay = -0.1 is outside [0, ∞)")]
    [InlineData("Adadelta(Rho = {|#0:1|})", "Rho = 1 is outside [0, 1)")]
    [InlineData("L2({|#0:-1|})", "L2 = -1 is outside [0, ∞)")]
    [InlineData("Init({|#0:(Initializer)7|})", "Initializer = 7 is outside HeNormal, HeUniform, GlorotNormal, GlorotUniform, Zeros, Orthogonal")]
    public Task Message_GivesValueAndRange(string attributes, string message) => Verify.Message(
        "using Roslearn; [Model, Input(4), Classes(3), " + attributes + "] partial class M;", "RL0005", message);

    [Theory]
    [InlineData("Sgd(Momentum = 0, Dampening = 1), L2(0)")]
    [InlineData("Sgd(Momentum = 0.99, Nesterov = true)")]
    [InlineData("Adam(Beta1 = 0, Beta2 = 0, Epsilon = 0)")]
    public Task Boundary_IsFine(string attributes) =>
        Verify.Analyzer("using Roslearn; [Model, Input(4), Classes(3), " + attributes + "] partial class M;");

    [Fact]
    public Task Values_BecomeTheDefaults() => Verify.Fix("""
        using Roslearn;

        [Model, Input(4), Hidden(8, Activation = {|RL0005:(Activation)42|}), Classes(3)]
        [Sgd(Momentum = {|RL0005:1.9|}, Dampening = {|RL0005:-1|})] // why
        partial class M;

        [Model, Input(4, Scaling = {|RL0005:(Scaling)3|}), Output(3, Loss = {|RL0005:(Loss)9|}, HuberDelta = {|RL0005:0|}, Scaling = {|RL0005:(Scaling)9|})]
        [Adam(Beta1 = {|RL0005:9|}, Beta2 = {|RL0005:9|}, Epsilon = {|RL0005:-9|}), L2({|RL0005:-9|})]
        partial class N;
        """, """
        using Roslearn;

        [Model, Input(4), Hidden(8, Activation = Activation.ReLU), Classes(3)]
        [Sgd(Momentum = 0.9, Dampening = 0)] // why
        partial class M;

        [Model, Input(4, Scaling = Scaling.None), Output(3, Loss = Loss.MeanSquaredError, HuberDelta = 1, Scaling = Scaling.None)]
        [Adam(Beta1 = 0.9, Beta2 = 0.999, Epsilon = 1e-8), L2(0.0001)]
        partial class N;
        """);

    [Fact]
    public Task EnumValue_CompilesWithoutUsing() => Verify.Fix("""
        [Roslearn.Model, Roslearn.Input(4), Roslearn.Classes(3), Roslearn.Activation({|RL0005:(Roslearn.Activation)42|})]
        partial class M;
        """, """
        [Roslearn.Model, Roslearn.Input(4), Roslearn.Classes(3), Roslearn.Activation(Roslearn.Activation.ReLU)]
        partial class M;
        """);

    [Fact]
    public Task EnumValue_CompilesWhereTheNameMeansSomethingElse() => Verify.Fix("""
        using Roslearn;

        namespace N
        {
            class Activation;

            [Model, Input(4), Hidden(8, Activation = {|RL0005:(Roslearn.Activation)42|}), Classes(3)]
            partial class M;
        }
        """, """
        using Roslearn;

        namespace N
        {
            class Activation;

            [Model, Input(4), Hidden(8, Activation = Roslearn.Activation.ReLU), Classes(3)]
            partial class M;
        }
        """);
}
