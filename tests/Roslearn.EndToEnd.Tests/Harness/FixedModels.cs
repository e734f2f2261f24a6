namespace EndToEnd.Harness;

/// <summary>Models that several tests share, compiled once.</summary>
public static class FixedModels
{
    /// <summary>Wide enough for whole tiles, tails and several update tasks; not tiny, so that one example goes the way of many.</summary>
    public const string Classifier = nameof(Classifier);

    /// <summary>Everything that a step can hold: dropout, two kinds of activation, weight penalty, Adam.</summary>
    public const string Regression = nameof(Regression);

    /// <summary>Small enough for the straight-line prediction of one example.</summary>
    public const string Tiny = nameof(Tiny);

    /// <summary>Independent probabilities with binary cross-entropy.</summary>
    public const string Labels = nameof(Labels);

    /// <summary>Both kinds of normalisation, of the inputs too, in both orders with an activation.</summary>
    public const string Normalized = nameof(Normalized);

    /// <summary>The gradient of its bias is the bias, as long as the inputs and targets are 0.</summary>
    public const string Parabola = nameof(Parabola);

    /// <summary>Convolutions with and without padding, an odd number of channels, a separable one, pools of both kinds, dropout between.</summary>
    public const string Picture = nameof(Picture);

    /// <summary>Weights so large that the gradients of an update task share a place, and that the gradient of the inputs reads the weights themselves.</summary>
    public const string Wide = nameof(Wide);

    /// <summary>Its threads share the columns of its layers, with passes by rows between them.</summary>
    public const string Halved = nameof(Halved);

    /// <summary>The same network for batches so large that its threads share rows.</summary>
    public const string Whole = nameof(Whole);

    private const string Text = """
        [Model, Input(20), Hidden(300), Hidden(250, Activation = Activation.Tanh), Classes(10), Adam, LearningRate(0.01)]
        public sealed partial class Wide;

        [Model, Input(11, 13, 3), Conv2D(10, 3, Padding = Padding.Same), MaxPool(2), Conv2D(80, 3, Activation = Activation.Gelu), Dropout(0.2)]
        [SeparableConv2D(20, 2, Stride = 2), AveragePool(2, Stride = 1, Padding = Padding.Same), Hidden(20), Classes(5), Sgd(Momentum = 0.9), LearningRate(0.01)]
        public sealed partial class Picture;

        [Model, Input(210), Hidden(128), Dropout(0.2), Hidden(96, Activation = Activation.Tanh), Hidden(64), Classes(7), Adam]
        public sealed partial class Halved;

        [Model, Input(210), Hidden(128), Dropout(0.2), Hidden(96, Activation = Activation.Tanh), Hidden(64), Classes(7), Adam, BatchSize(4096)]
        public sealed partial class Whole;

        [Model, Input(200), Hidden(100, 33), Classes(10), Sgd(Momentum = 0.9), LearningRate(0.05)]
        public sealed partial class Classifier;

        [Model, Input(45), Hidden(70, Activation = Activation.Tanh), Dropout(0.3), Hidden(37, Activation = Activation.Gelu), Output(5), Adam, L2(0.001)]
        public sealed partial class Regression;

        [Model, Input(3), Hidden(8), Classes(3)]
        public sealed partial class Tiny;

        [Model, Input(6), Hidden(12), Output(4, Loss = Loss.BinaryCrossEntropy, Activation = Activation.Sigmoid), LearningRate(0.01)]
        public sealed partial class Labels;

        [Model, Input(21), BatchNorm, Hidden(70, Activation = Activation.Linear), BatchNorm(Momentum = 0.3), Activate, Dropout(0.2), Hidden(37, Activation = Activation.Tanh), LayerNorm, Classes(5)]
        public sealed partial class Normalized;

        [Model, Input(1), Output(1, Loss = Loss.Huber, HuberDelta = 2), Sgd(Momentum = 0), LearningRate(0.001), L2(1)]
        public sealed partial class Parabola;

        [Model, Input(1), Output(1, Loss = Loss.Huber, HuberDelta = 2), Sgd(Momentum = 0.9), LearningRate(0.001), L2(1)]
        public sealed partial class ParabolaMomentum;

        [Model, Input(1), Output(1, Loss = Loss.Huber, HuberDelta = 2), Sgd(Momentum = 0.9, Nesterov = true), LearningRate(0.001), L2(1)]
        public sealed partial class ParabolaNesterov;

        [Model, Input(1), Output(1, Loss = Loss.Huber, HuberDelta = 2), Adam, LearningRate(0.001), L2(1)]
        public sealed partial class ParabolaAdam;

        [Model, Input(3), Classes(3)]
        public sealed partial class TinySoftmax;

        [Model, Input(40), Classes(40)]
        public sealed partial class WideSoftmax;

        """;

    private static readonly Lazy<ModelAssembly> Models = new(() => ModelAssembly.OfText(Text));

    /// <summary>A new model of that class.</summary>
    public static GeneratedModel Create(string name, ulong seed = 0) => Models.Value.Create(name, seed);

    /// <summary>A new classifier of that class.</summary>
    public static GeneratedModel<int> NewClassifier(string name, ulong seed = 0) => (GeneratedModel<int>)Create(name, seed);

    /// <summary>A new regression of that class.</summary>
    public static GeneratedModel<float> NewRegression(string name, ulong seed = 0) => (GeneratedModel<float>)Create(name, seed);
}
