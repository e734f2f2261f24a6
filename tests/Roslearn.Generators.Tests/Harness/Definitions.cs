namespace Roslearn.Generators.Tests.Harness;

/// <summary>
/// Definitions that together use every attribute and every way of writing it. Each is a file of its own in a documented, public class, for
/// the strict project checks documentation too.
/// </summary>
internal static class Definitions
{
    /// <summary>The first example of the documentation.</summary>
    public const string DesignCard = """
        using Roslearn;

        /// <summary>Reads digits.</summary>
        [Model]
        [Input(784)]
        [Hidden(128), Layers(3)]
        [Classes(10)]
        [LearningRate(0.001)]
        public sealed partial class DigitClassifier;
        """;

    /// <summary>Small, and yet everything in it: two kinds of activation, dropout, a penalty, momentum.</summary>
    public const string Small = """
        using Roslearn;

        namespace Samples;

        /// <summary>Sorts flowers.</summary>
        [Model]
        [Input(4), Dropout(0.1)]
        [Hidden(12), Dropout(0.25)]
        [Hidden(6, Activation = Activation.Tanh)]
        [Classes(3)]
        [Sgd(Momentum = 0.9, Nesterov = true), LearningRate(0.05), L2(0.0001), BatchSize(16), Epochs(30), Seed(7)]
        public sealed partial class Flowers;
        """;

    /// <summary>Input and head alone.</summary>
    public const string Linear = """
        using Roslearn;

        namespace Samples;

        /// <summary>A line.</summary>
        [Model, Input(1), Output(1)]
        public partial class Line;
        """;

    public const string Regression = """
        using Roslearn;

        namespace Samples;

        /// <summary>Prices houses.</summary>
        [Model, Input(8), Hidden(64, 32), Output(1), L2(1e-4)]
        public partial class HousePrice;
        """;

    /// <summary>The documentation's sequence to sequence, stacked.</summary>
    public const string CharacterModel = """
        using Roslearn;

        namespace Samples;

        /// <summary>Guesses the next character.</summary>
        [Model]
        [Tokens(length: 64, vocabulary: 65)]
        [Embedding(64)]
        [Lstm(128), Layers(2)]
        [Classes(65, PerStep = true)]
        [LearningRate(0.002), LearningRateDecay(0.97, everyEpochs: 1), ClipNorm(5), Stateful]
        public sealed partial class CharacterModel;
        """;

    /// <summary>Sequence to one, in both directions.</summary>
    public const string Seasons = """
        using Roslearn;

        namespace Samples;

        /// <summary>Looks back two days.</summary>
        [Model, Input(48, 5), Hidden(9), Rnn(7, Activation = Activation.ReLU), Dropout(0.2), Gru(12, Bidirectional = true), Output(2)]
        public partial class Seasons;
        """;

    public const string MultiLabel = """
        using Roslearn;

        namespace Samples;

        /// <summary>Tags pictures.</summary>
        [Model, Input(3, 5), Activation(Activation.Gelu), Hidden(33, 17), Dropout, Output(5, Activation = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy)]
        [Init(Initializer.GlorotNormal), Adam(Beta1 = 0.8, Beta2 = 0.99, Epsilon = 1e-7)]
        public partial class Tags;
        """;

    public const string Huber = """
        using Roslearn;

        namespace Samples;

        /// <summary>Shrugs off outliers.</summary>
        [Model, Input(2, Scaling = Scaling.MinMax), Hidden(5, Activation = Activation.Silu), Hidden(5, Activation = Activation.Elu), Hidden(5, Activation = Activation.LeakyRelu)]
        [Output(2, Loss = Loss.Huber, HuberDelta = 0.5, Scaling = Scaling.Standard), Sgd(Momentum = 0), Epochs(3)]
        public partial class Robust;
        """;

    public const string AbsoluteError = """
        using Roslearn;

        namespace Samples;

        /// <summary>The median.</summary>
        [Model, Input(2), Hidden(7, Activation = Activation.Sigmoid), Hidden(7, Activation = Activation.Linear), Output(3, Loss = Loss.MeanAbsoluteError, Activation = Activation.Tanh), Sgd]
        public partial class Median;
        """;

    public const string Normalized = """
        using Roslearn;

        namespace Samples;

        /// <summary>Normalises in every place.</summary>
        [Model, Input(6), BatchNorm, Hidden(20, Activation = Activation.Linear), BatchNorm(Momentum = 0.2, Epsilon = 1e-3), Activate, Dropout(0.1), Layers(2)]
        [Hidden(12, Activation = Activation.Tanh), LayerNorm, Classes(3)]
        public partial class Normalized;
        """;

    public const string Picture = """
        using Roslearn;

        namespace Samples;

        /// <summary>Looks at pictures.</summary>
        [Model, Input(9, 9, 3), Dropout(0.1)]
        [Conv2D(10, 3, Padding = Padding.Same), MaxPool(2), Dropout(0.1)]
        [SeparableConv2D(20, 3, Stride = 2, Padding = Padding.Same, Activation = Activation.Sigmoid), AveragePool(2, Stride = 1)]
        [Conv2D(33, 1, Activation = Activation.Softmax), Layers(2)]
        [Conv2D(33, 3, Padding = Padding.Same, Activation = Activation.Linear), Dropout(0.1), Residual(Activation = Activation.ReLU)]
        [Hidden(12), Classes(3)]
        public partial class Looks;
        """;

    public const string Signal = """
        using Roslearn;

        namespace Samples;

        /// <summary>Listens.</summary>
        [Model, Input(40, 2), Conv1D(7, 5, Dilation = 2), GlobalMaxPool, Output(3)]
        public partial class Listens;
        """;

    public const string Average = """
        using Roslearn;

        namespace Samples;

        /// <summary>Averages.</summary>
        [Model, Input(40, 2), AveragePool(3), GlobalAveragePool, Output(3)]
        public partial class Averages;
        """;

    /// <summary>A name, then the source, for theories.</summary>
    public static TheoryData<string> Names => [.. All.Keys];

    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        [nameof(DesignCard)] = DesignCard,
        [nameof(Small)] = Small,
        [nameof(Linear)] = Linear,
        [nameof(Regression)] = Regression,
        [nameof(MultiLabel)] = MultiLabel,
        [nameof(Huber)] = Huber,
        [nameof(AbsoluteError)] = AbsoluteError,
        [nameof(Normalized)] = Normalized,
        [nameof(CharacterModel)] = CharacterModel,
        [nameof(Seasons)] = Seasons,
        [nameof(Picture)] = Picture,
        [nameof(Signal)] = Signal,
        [nameof(Average)] = Average,
        ["RmsProp"] = Trained("RmsProp(Momentum = 0.9, Centered = true), WarmUp(2, PerBatch = true), CosineDecay(MinimumRate = 1e-5), ClipNorm(1), L1(1e-5)"),
        ["Adadelta"] = Trained("Adadelta(Rho = 0.95), CosineRestarts(5, Multiplier = 2), MaxNorm(3)"),
        ["Adagrad"] = Trained("Adagrad(RateDecay = 0.1, InitialAccumulator = 0.1), ExponentialDecay(0.95), ClipValue(0.5)"),
        ["AdamW"] = Trained("AdamW(WeightDecay = 0.1), OneCycle, LabelSmoothing, ClassWeights(1, 2, 0.5)"),
        ["AmsGrad"] = Trained("AmsGrad, MultiStepDecay(0.1, 3, 6), ValidationSplit(0.2), EarlyStopping(3)"),
        ["NAdam"] = Trained("NAdam(MomentumDecay = 0.01), LinearDecay(EndFactor = 0.1, PerBatch = true)"),
        ["RAdam"] = Trained("RAdam, ReduceOnPlateau(Factor = 0.5, Patience = 2), ValidationSplit"),
        ["Lion"] = Trained("Lion(WeightDecay = 0.1), LearningRateDecay(0.5, everyEpochs: 2)"),
    };

    private static string Trained(string how) => $$"""
        using Roslearn;

        namespace Samples;

        /// <summary>Trained in its own way.</summary>
        [Model, Input(4), Hidden(20, 6), Classes(3), LearningRate(0.01), Epochs(10), {{how}}]
        public partial class Trained;
        """;
}
