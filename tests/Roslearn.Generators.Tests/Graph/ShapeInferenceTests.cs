using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;
using Roslearn.Generators.Tests.Parsing;

namespace Roslearn.Generators.Tests.Graph;

public sealed class ShapeInferenceTests
{
    [Fact]
    public void DesignCard_HasItsParametersAndOperations()
    {
        LayerGraph graph = Infer("[Model, Input(784), Hidden(128), Layers(3), Classes(10)]");

        Assert.Equal(134_794, graph.ParameterCount);
        Assert.Equal((2L * ((784 * 128) + (128 * 128) + (128 * 128) + (128 * 10))) + 128 + 128 + 128 + 10, graph.Flops);
        Assert.Equal(["hidden1", "hidden2", "hidden3", "output"], graph.Layers.Select(layer => layer.Name));
        Assert.Equal(["784 → 128, ReLU", "128 → 128, ReLU", "128 → 128, ReLU", "128 → 10, Softmax"], graph.Layers.Select(layer => layer.Text));
        Assert.Equal(
            [new Linear(784, 128), new Activate(Activation.ReLU, 128), new Linear(128, 128), new Activate(Activation.ReLU, 128), new Linear(128, 128), new Activate(Activation.ReLU, 128), new Linear(128, 10)],
            graph.Nodes.Select(node => node.Operation));
        Assert.Equal(new CrossEntropy(10), graph.Criterion);
    }

    [Fact]
    public void InputOfSeveralDimensions_IsFlattenedByTheFirstDenseLayer()
    {
        LayerGraph graph = Infer("[Model, Input(3, 5), Dropout(0.1), Hidden(7), Output(2)]");

        Assert.Equal("3×5", graph.Input.ToString());
        Assert.Equal(["3×5", "7", "2"], graph.Layers.Select(layer => layer.Output.ToString()));
        Assert.Equal(new Linear(15, 7), graph.Nodes[1].Operation);
    }

    [Fact]
    public void ConvolutionsBeforeRecurrentLayers_MakeTheirSteps()
    {
        LayerGraph graph = Infer("[Model, Input(9, 2), Conv1D(4, 3), BatchNorm, MaxPool(2), Dropout(0.1), Hidden(6), Lstm(8), Classes(3)]");

        Assert.Equal(["9×2 → 7×4, 3, ReLU", "3×4"], [graph.Layers[0].Text, graph.Layers[2].Output.ToString()]);
        Assert.Equal(new Arrange(4, 3), graph.Nodes.Single(node => node.Operation is Arrange).Operation);
        Assert.Equal(new Linear(4, 6, 3), graph.Nodes.SkipWhile(node => node.Operation is not Arrange).ElementAt(1).Operation);
    }

    [Fact]
    public void Parameters_HaveTheNamesAndShapesOfPyTorch()
    {
        LayerGraph graph = Infer("[Model, Input(3), Hidden(5, 4), Dropout, Output(2)]");

        Assert.Equal(
            ["hidden1.weight [5, 3]", "hidden1.bias [5]", "hidden2.weight [4, 5]", "hidden2.bias [4]", "output.weight [2, 4]", "output.bias [2]"],
            graph.Nodes.SelectMany(node => node.Parameters).Select(parameter => $"{parameter.Name} {parameter.Shape}"));
    }

    [Fact]
    public void Normalizations_HaveTheTensorsOfPyTorch_AndCountOnlyWhatLearns()
    {
        LayerGraph graph = Infer("[Model, Input(3), Hidden(5), BatchNorm(Epsilon = 0.001), LayerNorm, BatchNorm, Output(2)]");

        Parameter[] parameters = [.. graph.Nodes.SelectMany(node => node.Parameters)];
        Assert.Equal(
            ["batchnorm1.weight", "batchnorm1.bias", "batchnorm1.running_mean", "batchnorm1.running_var", "layernorm1.weight", "layernorm1.bias"],
            parameters.Skip(2).Take(6).Select(parameter => parameter.Name));
        Assert.Equal([true, true, false, false, true, true], parameters.Skip(2).Take(6).Select(parameter => parameter.IsTrained));
        Assert.Equal([5, 0, 0, 5, 5, 0], parameters.Skip(2).Take(6).Select(parameter => parameter.Preset.Count));
        Assert.Equal((3 * 5) + 5 + (3 * 10) + (2 * 5) + 2, graph.ParameterCount);
        Assert.Equal(["3 → 5, ReLU", "over the batch, ε 0.001", "over the features, ε 1e-5", "over the batch, ε 1e-5", "5 → 2, Linear"], graph.Layers.Select(layer => layer.Text));
    }

    [Fact]
    public void ActivationOfItsOwn_IsALayerThatChangesPredictions()
    {
        LayerGraph graph = Infer("[Model, Input(3), Hidden(5, Activation = Activation.Linear), Activate(Activation.Tanh), Activate(Activation.Linear), Dropout, Output(2)]");

        Assert.Equal(["hidden1", "activation1", "activation2", "dropout1", "output"], graph.Layers.Select(layer => layer.Name));
        Assert.Equal([true, true, true, false, true], graph.Layers.Select(layer => layer.ChangesPredictions));
        Assert.Equal(new Activate(Activation.Tanh, 5), graph.Nodes[1].Operation);
        Assert.IsType<Drop>(graph.Nodes[2].Operation);
    }

    [Fact]
    public void ResetBeforeTheProduct_HasWeightsOfItsOwn_AndTheForgetBiasIsTheStart()
    {
        LayerGraph graph = Infer("[Model, Input(4, 3), Lstm(5, ForgetBias = -0.5), Gru(2, ResetAfter = false), Output(1)]");

        Assert.Equal((5, 5, -0.5f), graph.Nodes[1].Parameters[2].Preset);
        Assert.Equal(
            [
                "gru1.weight_ih_l0 [6, 5] GlorotUniform", "gru1.weight_hh_l0 [4, 2] Orthogonal", "gru1.bias_ih_l0 [6] Zeros", "gru1.bias_hh_l0 [4] Zeros",
                "gru1.weight_rh_l0 [2, 2] Orthogonal", "gru1.bias_rh_l0 [2] Zeros",
            ],
            graph.Nodes[2].Parameters.Select(parameter => $"{parameter.Name} {parameter.Shape} {parameter.Initializer}"));
        Assert.Equal(["4×3 → 4×5, LSTM", "4×5 → 4×2, GRU, reset before the product", "2 → 1, Linear"], graph.Layers.Select(layer => layer.Text));
    }

    [Fact]
    public void RecurrentParameters_HaveTheNamesShapesAndDrawsOfPyTorch()
    {
        LayerGraph graph = Infer("[Model, Tokens(4, 9), Embedding(3), Lstm(5), Gru(2, Bidirectional = true), Classes(9, PerStep = true)]");

        Assert.Equal(
            [
                "embedding1.weight [9, 3] HeNormal",
                "lstm1.weight_ih_l0 [20, 3] GlorotUniform", "lstm1.weight_hh_l0 [20, 5] Orthogonal", "lstm1.bias_ih_l0 [20] Zeros", "lstm1.bias_hh_l0 [20] Zeros",
                "gru1.weight_ih_l0 [6, 5] GlorotUniform", "gru1.weight_hh_l0 [6, 2] Orthogonal", "gru1.bias_ih_l0 [6] Zeros", "gru1.bias_hh_l0 [6] Zeros",
                "gru1.weight_ih_l0_reverse [6, 5] GlorotUniform", "gru1.weight_hh_l0_reverse [6, 2] Orthogonal",
                "gru1.bias_ih_l0_reverse [6] Zeros", "gru1.bias_hh_l0_reverse [6] Zeros",
                "output.weight [9, 4] GlorotUniform", "output.bias [9] Zeros",
            ],
            graph.Nodes.SelectMany(node => node.Parameters).Select(parameter => $"{parameter.Name} {parameter.Shape} {parameter.Initializer}"));
        Assert.Equal((5, 5, 1f), graph.Nodes[1].Parameters[2].Preset);
        Assert.Equal(["4 tokens of 9 → 4×3", "4×3 → 4×5, LSTM", "4×5 → 4×4, bidirectional GRU", "4×4 → 4×9, Softmax"], graph.Layers.Select(layer => layer.Text));
        Assert.Equal(new CrossEntropy(9, Steps: 4), graph.Criterion);
    }

    [Theory]
    [InlineData("Input(4, 3), Hidden(2), Rnn(5), Hidden(6), Output(1)", "4×2 4×5 6 1")]
    [InlineData("Input(4, 3), Hidden(2), Rnn(5), Hidden(6), Output(1, PerStep = true)", "4×2 4×5 4×6 4×1")]
    [InlineData("Input(4, 3), Hidden(2), Output(1)", "2 1")]
    [InlineData("Input(4, 3), Hidden(2), Output(1, PerStep = true)", "4×2 4×1")]
    [InlineData("Tokens(4, 30), Embedding, Hidden(2), Output(1)", "4×11 2 1")]
    [InlineData("Tokens(4, 30), Embedding(3), Gru(5, Bidirectional = true), Layers(2), Output(1)", "4×3 4×10 4×10 1")]
    public void Steps_AreKeptAsLongAsTheyAreRead(string definition, string shapes) =>
        Assert.Equal(shapes, string.Join(" ", Infer($"[Model, {definition}]").Layers.Select(layer => layer.Output.ToString())));

    [Theory]
    [InlineData("Hidden(8)", Initializer.HeNormal)]
    [InlineData("Hidden(8, Activation = Activation.LeakyRelu)", Initializer.HeNormal)]
    [InlineData("Hidden(8, Activation = Activation.Elu)", Initializer.HeNormal)]
    [InlineData("Hidden(8, Activation = Activation.Gelu)", Initializer.HeNormal)]
    [InlineData("Hidden(8, Activation = Activation.Silu)", Initializer.HeNormal)]
    [InlineData("Hidden(8, Activation = Activation.Tanh)", Initializer.GlorotUniform)]
    [InlineData("Hidden(8, Activation = Activation.Sigmoid)", Initializer.GlorotUniform)]
    [InlineData("Hidden(8, Activation = Activation.Linear)", Initializer.GlorotUniform)]
    [InlineData("Hidden(8), Init(Initializer.GlorotNormal)", Initializer.GlorotNormal)]
    public void Weights_AreDrawnAsTheActivationWants(string layers, Initializer expected)
    {
        LayerGraph graph = Infer($"[Model, Input(4), {layers}, Classes(3)]");

        Parameter weight = graph.Nodes[0].Parameters[0];
        Assert.Equal((expected, 4, 8), (weight.Initializer, weight.FanIn, weight.FanOut));
        Assert.Equal(Initializer.Zeros, graph.Nodes[0].Parameters[1].Initializer);
    }

    [Theory]
    [InlineData("Classes(3)", typeof(CrossEntropy), 1, 1)]
    [InlineData("Output(3)", typeof(ElementLoss), 3, 1)]
    [InlineData("Output(3, Activation = Activation.Tanh)", typeof(ElementLoss), 3, 2)]
    [InlineData("Output(3, Activation = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy)", typeof(BinaryCrossEntropy), 3, 1)]
    public void Head_HasItsCriterionAndLeavesFusedActivationsToIt(string head, Type criterion, int targets, int nodes)
    {
        LayerGraph graph = Infer($"[Model, Input(4), {head}]");

        Assert.IsType(criterion, graph.Criterion);
        Assert.Equal((3, targets, nodes), (graph.Criterion.Width, graph.Criterion.Targets, graph.Nodes.Count));
    }

    [Fact]
    public void DropoutLayers_AreCountedFromZero()
    {
        LayerGraph graph = Infer("[Model, Input(4), Dropout(0.1), Hidden(8), Dropout(0.2), Layers(2), Classes(3)]");

        Assert.Equal(
            [new Drop(0, 0.1, 4), new Drop(1, 0.2, 8), new Drop(2, 0.2, 8)],
            graph.Nodes.Select(node => node.Operation).OfType<Drop>());
    }

    [Fact]
    public void Convolutions_HaveTheShapesOfKerasAndTheParametersOfPyTorch()
    {
        LayerGraph graph = Infer(
            "[Model, Input(28, 28, 1), Conv2D(32, 3), MaxPool(2), Conv2D(64, 3, Stride = 2, Padding = Padding.Same), SeparableConv2D(16, 3, Dilation = 2), GlobalAveragePool, Classes(10)]");

        Assert.Equal(
            ["26×26×32", "13×13×32", "7×7×64", "3×3×64", "3×3×16", "16", "10"],
            graph.Layers.Select(layer => layer.Output.ToString()));
        Assert.Equal(
            [
                "conv1.weight [32, 1, 3, 3]", "conv1.bias [32]", "conv2.weight [64, 32, 3, 3]", "conv2.bias [64]", "separable1.depthwise.weight [64, 1, 3, 3]",
                "separable1.pointwise.weight [16, 64, 1, 1]", "separable1.pointwise.bias [16]", "output.weight [10, 16]", "output.bias [10]",
            ],
            graph.Nodes.SelectMany(node => node.Parameters).Select(parameter => $"{parameter.Name} {parameter.Shape}"));
        Assert.Equal("28×28×1 → 26×26×32, 3×3, ReLU", graph.Layers[0].Text);
        Assert.Equal("13×13×32 → 7×7×64, 3×3, stride 2, same, ReLU", graph.Layers[2].Text);
        Assert.Equal(26L * 26 * 32 * ((2 * 9) + 1), graph.Layers[0].Flops);
        Assert.Equal((9 * 32, 9 * 64), (graph.Nodes[3].Parameters[0].FanIn, graph.Nodes[3].Parameters[0].FanOut));
    }

    [Theory]
    [InlineData("Input(12, 3), Conv1D(4, 5)", "8×4", "conv1.weight [4, 3, 5]")]
    [InlineData("Input(12, 3), MaxPool(5), Conv1D(4, 2, Stride = 2, Padding = Padding.Same)", "1×4", "conv1.weight [4, 3, 2]")]
    [InlineData("Input(9, 4, 2), Conv2D(3, 2), AveragePool(3, Stride = 1), Conv2D(5, 1)", "6×1×5", "conv1.weight [3, 2, 2, 2]")]
    public void Windows_MoveAlongTheirDimensions(string layers, string shape, string parameter)
    {
        LayerGraph graph = Infer($"[Model, {layers}, Classes(3)]");

        Assert.Equal(shape, graph.Layers[graph.Layers.Count - 2].Output.ToString());
        Parameter first = graph.Nodes.SelectMany(node => node.Parameters).First();
        Assert.Equal(parameter, $"{first.Name} {first.Shape}");
    }

    private static LayerGraph Infer(string attributes) => ShapeInference.Infer(Definition.Spec(attributes));
}
