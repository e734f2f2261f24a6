namespace Roslearn.Analyzers.Tests.Corpus;

/// <summary>Networks for MNIST, Fashion-MNIST and other classifiers of pictures and texts.</summary>
internal static class DigitRecipes
{
    public static readonly IReadOnlyList<Recipe> All =
    [
        new(
            "KerasMnistMlp",
            "Keras examples, mnist_mlp.py",
            "Input(784), Hidden(512), Dropout(0.2), Hidden(512), Dropout(0.2), Classes(10), RmsProp, LearningRate(0.001), BatchSize(128), Epochs(20)"),
        new(
            "PyTorchQuickstart",
            "PyTorch tutorials, Quickstart",
            "Input(784), Hidden(512, 512), Classes(10), Sgd(Momentum = 0), LearningRate(0.001), BatchSize(64), Epochs(5)"),
        new(
            "TensorFlowBeginner",
            "TensorFlow tutorials, Quickstart for beginners",
            "Input(28, 28), Hidden(128), Dropout(0.2), Classes(10), Adam, BatchSize(32), Epochs(5)"),
        new(
            "TensorFlowFashion",
            "TensorFlow tutorials, Basic classification",
            "Input(28, 28), Hidden(128), Classes(10), Adam, Epochs(10)"),
        new(
            "ScikitLearnMnist",
            "scikit-learn, Visualization of MLP weights on MNIST",
            "Input(784), Hidden(40), Classes(10), Sgd, LearningRate(0.2), L2(0.0001), BatchSize(200), Epochs(8)"),
        new(
            "NielsenFirst",
            "M. Nielsen, Neural networks and deep learning, chapter 3",
            "Input(784), Hidden(30, Activation = Activation.Sigmoid), Classes(10), Sgd(Momentum = 0), LearningRate(0.5), BatchSize(10), Epochs(30)"),
        new(
            "NielsenRegularized",
            "M. Nielsen, Neural networks and deep learning, chapter 3",
            "Input(784), Hidden(100, Activation = Activation.Sigmoid), Classes(10), Sgd(Momentum = 0), LearningRate(0.5), L2(0.0001), BatchSize(10), Epochs(60)",
            ("RL0104", "the chapter itself lists a schedule of the rate as the next thing to try"),
            ("RL0204", "the chapter discusses early stopping and leaves it out for simplicity")),
        new(
            "SrivastavaDropout",
            "N. Srivastava et al. 2014, MNIST with max-norm",
            "Input(784), Dropout(0.2), Hidden(1024), Dropout(0.5), Layers(3), Classes(10), Sgd(Momentum = 0.95), LearningRate(0.1), ExponentialDecay(0.98), MaxNorm(2), BatchSize(128), Epochs(200)"),
        new(
            "LeCun300",
            "Y. LeCun et al. 1998, 28x28-300-10",
            "Input(784), Hidden(300, Activation = Activation.Tanh), Classes(10), Sgd(Momentum = 0), LearningRate(0.01), BatchSize(16), Epochs(20)"),
        new(
            "LeCun300By100",
            "Y. LeCun et al. 1998, 28x28-300-100-10",
            "Input(784), Hidden(300, 100), Classes(10), Activation(Activation.Tanh), Sgd(Momentum = 0), LearningRate(0.01), BatchSize(16), Epochs(20)"),
        new(
            "Lightning",
            "PyTorch Lightning, MNIST hello world",
            "Input(784), Hidden(64, 64), Dropout(0.1), Classes(10), Adam, LearningRate(0.0002), BatchSize(256), Epochs(3)"),
        new(
            "FastAiThreesAndSevens",
            "fast.ai book, chapter 4",
            "Input(784), Hidden(30), Classes(2), Sgd(Momentum = 0), LearningRate(0.1), BatchSize(256), Epochs(40)"),
        new(
            "DiveIntoMlp",
            "Dive into Deep Learning, 5.2",
            "Input(784), Hidden(256), Classes(10), Sgd(Momentum = 0), LearningRate(0.1), BatchSize(256), Epochs(10)"),
        new(
            "DiveIntoSoftmax",
            "Dive into Deep Learning, 4.4",
            "Input(784), Classes(10), Sgd(Momentum = 0), LearningRate(0.1), BatchSize(256), Epochs(10)"),
        new(
            "DiveIntoDropout",
            "Dive into Deep Learning, 5.6",
            "Input(784), Hidden(256), Dropout(0.5), Hidden(256), Dropout(0.5), Classes(10), Sgd(Momentum = 0), LearningRate(0.1), BatchSize(256), Epochs(10)"),
        new(
            "Deeplearning4j",
            "Deeplearning4j examples, MLPMnistSingleLayer",
            "Input(784), Hidden(1000), Classes(10), Sgd(Nesterov = true), LearningRate(0.006), L2(0.0001), BatchSize(128), Epochs(15), Init(Initializer.GlorotUniform)"),
        new(
            "Cntk103",
            "CNTK tutorial 103C",
            "Input(784), Hidden(400, 400), Classes(10), Sgd(Momentum = 0), LearningRate(0.2), BatchSize(64), Epochs(10), Init(Initializer.GlorotUniform)"),
        new(
            "JaxFromScratch",
            "JAX documentation, Training a simple neural network",
            "Input(784), Hidden(512, 512), Classes(10), Sgd(Momentum = 0), LearningRate(0.01), BatchSize(128), Epochs(8)"),
        new(
            "CholletReuters",
            "F. Chollet, Deep learning with Python, 4.2",
            "Input(10000), Hidden(64, 64), Classes(46), RmsProp, LearningRate(0.001), BatchSize(512), Epochs(9)"),
        new(
            "CholletReviews",
            "F. Chollet, Deep learning with Python, 4.1",
            "Input(10000), Hidden(16, 16), Output(1, Activation = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy), RmsProp, LearningRate(0.001), BatchSize(512), Epochs(4)"),
        new(
            "CholletDigits",
            "F. Chollet, Deep learning with Python, 2.1",
            "Input(784), Hidden(512), Classes(10), RmsProp, LearningRate(0.001), BatchSize(128), Epochs(5)"),
        new(
            "KerasReuters",
            "Keras examples, reuters_mlp.py",
            "Input(1000), Hidden(512), Dropout(0.5), Classes(46), Adam, BatchSize(32), Epochs(5)"),
        new(
            "LabelSmoothing",
            "R. Mueller et al. 2019, MNIST",
            "Input(784), Hidden(1024), Dropout(0.5), Layers(2), Classes(10), LabelSmoothing(0.1), Sgd, LearningRate(0.1), CosineDecay, BatchSize(128), Epochs(60)"),
        new(
            "WideUnregularized",
            "JAX examples, mnist_classifier.py",
            "Input(784), Hidden(1024, 1024), Classes(10), Sgd, LearningRate(0.001), BatchSize(128), Epochs(10)",
            ("RL0306", "1.9 million parameters for 60,000 pictures do memorise them: the example reports 100% on its training set")),
    ];
}
