namespace Roslearn.Analyzers.Tests.Corpus;

/// <summary>Networks whose outputs are their inputs.</summary>
internal static class AutoencoderRecipes
{
    public static readonly IReadOnlyList<Recipe> All =
    [
        new(
            "KerasSimplest",
            "Keras blog, Building autoencoders",
            "Input(784), Hidden(32), Output(784, Activation = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy), Adam, BatchSize(256), Epochs(50)",
            ("RL0204", "the post trains until the loss looks flat: that is what early stopping does")),
        new(
            "KerasDeep",
            "Keras blog, Building autoencoders",
            "Input(784), Hidden(128, 64, 32, 64, 128), Output(784, Activation = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy), Adam, BatchSize(256), Epochs(100), EarlyStopping(5)"),
        new(
            "KerasSparse",
            "Keras blog, Building autoencoders",
            "Input(784), Hidden(32), Output(784, Activation = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy), L1(0.00001), Adam, BatchSize(256), Epochs(40)"),
        new(
            "Denoising",
            "P. Vincent et al. 2008: corrupted inputs",
            "Dropout(0.2), Input(784), Hidden(500), Output(784, Activation = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy), Sgd, LearningRate(0.1), BatchSize(20), Epochs(15)"),
        new(
            "Electrocardiogram",
            "TensorFlow tutorials, Intro to autoencoders",
            "Input(140), Hidden(32, 16, 8, 16, 32), Output(140, Activation = Activation.Sigmoid, Loss = Loss.MeanAbsoluteError), Adam, BatchSize(512), Epochs(20)"),
        new(
            "LinearBottleneck",
            "P. Baldi and K. Hornik 1989",
            "Input(64), Hidden(8, Activation = Activation.Linear), Output(64), Sgd, LearningRate(0.01), Epochs(40)"),
        new(
            "NonlinearWithLinearCode",
            "M. Kramer 1991",
            "Input(64), Hidden(32, Activation = Activation.Tanh), Hidden(2, Activation = Activation.Linear), Hidden(32, Activation = Activation.Tanh), Output(64), Adam, Epochs(40)"),
    ];
}
