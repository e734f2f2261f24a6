namespace EndToEnd.Definitions;

/// <summary>Short names for the parts of a specification.</summary>
public static class Specs
{
    public static ModelSpec Model(int input, LayerSpec[] layers, HeadSpec head, OptimizerSpec? optimizer = null, TrainingSpec? training = null, string name = "Net") =>
        Model([input], layers, head, optimizer, training, name);

    public static ModelSpec Model(int[] input, LayerSpec[] layers, HeadSpec head, OptimizerSpec? optimizer = null, TrainingSpec? training = null, string name = "Net") => new(
        new TypeSpec("", EquatableArray<string>.Empty, "partial class " + name, name, name),
        new InputSpec(input, Origin.None),
        layers,
        head,
        optimizer ?? Adam(),
        training ?? Training());

    /// <summary>A model over sequences of numbers, or of tokens where there is a vocabulary.</summary>
    public static ModelSpec Sequence(
        int steps, int width, int? vocabulary, LayerSpec[] layers, HeadSpec head, OptimizerSpec? optimizer = null, TrainingSpec? training = null, string name = "Net") =>
        Model(width, layers, head, optimizer, training, name) with
        {
            Input = new InputSpec(vocabulary is null ? new[] { steps, width } : new[] { steps }, Origin.None)
            {
                Vocabulary = vocabulary is { } tokens ? new Setting<int>(tokens, Origin.None) : null,
            },
        };

    public static EmbeddingSpec Embedding(int dimension) => new(dimension, null, Origin.None, Origin.None);

    public static RecurrentSpec Recurrent(RecurrentCell cell, int units, bool isBidirectional = false, Activation activation = Activation.Tanh, bool resetsAfter = true) =>
        new(cell, units, (int)activation, isBidirectional, null, Origin.None, Origin.None) { ResetsAfter = resetsAfter };

    public static HiddenSpec Hidden(int units, Activation activation = Activation.ReLU, Initializer? initializer = null) =>
        new(units, (int)activation, initializer, Origin.None, Origin.None);

    public static ActivateSpec Activate(Activation activation) => new((int)activation, Origin.None, Origin.None);

    public static BatchNormSpec BatchNorm(double momentum = 0.1, double epsilon = 1e-5) => new(momentum, epsilon, Origin.None, Origin.None);

    public static LayerNormSpec LayerNorm(double epsilon = 1e-5) => new(epsilon, Origin.None, Origin.None);

    public static ConvolutionSpec Convolution(
        int filters, int kernel, int stride = 1, Padding padding = Padding.Valid, int dilation = 1, Activation activation = Activation.ReLU,
        ConvolutionKind kind = ConvolutionKind.Conv2D, Initializer? initializer = null) =>
        new(kind, filters, kernel, stride, (int)padding, dilation, (int)activation, initializer, Origin.None, Origin.None);

    public static PoolSpec Pool(PoolKind kind, int size, int stride = 0, Padding padding = Padding.Valid) =>
        new(kind, size, stride, (int)padding, Origin.None, Origin.None);

    public static GlobalPoolSpec GlobalPool(PoolKind kind) => new(kind, Origin.None, Origin.None);

    public static DropoutSpec Dropout(double rate) => new(rate, Origin.None, Origin.None);

    public static ClassesSpec Classes(int count, Initializer? initializer = null, double? labelSmoothing = null, double[]? classWeights = null) =>
        new(count, initializer, Origin.None)
        {
            LabelSmoothing = Optional(labelSmoothing),
            ClassWeights = (classWeights ?? []).Select(weight => new Setting<double>(weight, Origin.None)).ToEquatable(),
        };

    public static RegularizationSpec Regularization(double? l1 = null, double? clipNorm = null, double? clipValue = null, double? maxNorm = null) =>
        new(Optional(l1), Optional(clipNorm), Optional(clipValue), Optional(maxNorm));

    public static OutputSpec Output(
        int size, Loss loss = Loss.MeanSquaredError, Activation activation = Activation.Linear, double huberDelta = 1, Initializer? initializer = null) =>
        new(size, loss, (int)activation, huberDelta, initializer, Origin.None);

    public static SgdSpec Sgd(double momentum = 0.9, double dampening = 0, bool nesterov = false) =>
        new(momentum, dampening, nesterov, new Origin(0));

    public static AdamSpec Adam(double beta1 = 0.9, double beta2 = 0.999, double epsilon = 1e-8) =>
        new(beta1, beta2, epsilon, new Origin(0));

    public static AmsGradSpec AmsGrad(double beta1 = 0.9, double beta2 = 0.999, double epsilon = 1e-8) =>
        new(beta1, beta2, epsilon, new Origin(0));

    public static AdamWSpec AdamW(double beta1 = 0.9, double beta2 = 0.999, double epsilon = 1e-8, double weightDecay = 0.01) =>
        new(beta1, beta2, epsilon, weightDecay, new Origin(0));

    public static NAdamSpec NAdam(double beta1 = 0.9, double beta2 = 0.999, double epsilon = 1e-8, double momentumDecay = 0.004) =>
        new(beta1, beta2, epsilon, momentumDecay, new Origin(0));

    public static RAdamSpec RAdam(double beta1 = 0.9, double beta2 = 0.999, double epsilon = 1e-8) =>
        new(beta1, beta2, epsilon, new Origin(0));

    public static AdagradSpec Adagrad(double rateDecay = 0, double initialAccumulator = 0, double epsilon = 1e-10) =>
        new(rateDecay, initialAccumulator, epsilon, new Origin(0));

    public static RmsPropSpec RmsProp(double alpha = 0.99, double momentum = 0, double epsilon = 1e-8, bool centered = false) =>
        new(alpha, momentum, epsilon, centered, new Origin(0));

    public static AdadeltaSpec Adadelta(double rho = 0.9, double epsilon = 1e-6) =>
        new(rho, epsilon, new Origin(0));

    public static LionSpec Lion(double beta1 = 0.9, double beta2 = 0.99, double weightDecay = 0) =>
        new(beta1, beta2, weightDecay, new Origin(0));

    public static TrainingSpec Training(double learningRate = 0.001, int batchSize = 32, double l2 = 0, ulong seed = 0, int epochs = 10) =>
        new(learningRate, batchSize, epochs, seed, l2);

    private static Setting<double>? Optional(double? value) => value is { } number ? new Setting<double>(number, Origin.None) : null;
}
