namespace Roslearn.Analyzers.Tests.Corpus;

/// <summary>Convolutional networks for pictures, and for series of measurements.</summary>
internal static class PictureRecipes
{
    public static readonly IReadOnlyList<Recipe> All =
    [
        new(
            "LeNet5",
            "Y. LeCun et al. 1998, with softmax",
            "Input(28, 28, 1), Conv2D(6, 5, Padding = Padding.Same), AveragePool(2), Conv2D(16, 5), AveragePool(2), Hidden(120, 84), Classes(10), Activation(Activation.Tanh), Sgd(Momentum = 0), LearningRate(0.1), BatchSize(256), Epochs(10)"),
        new(
            "CaffeLeNet",
            "Caffe examples, mnist/lenet_train_test",
            "Input(28, 28, 1), Conv2D(20, 5), MaxPool(2), Conv2D(50, 5), MaxPool(2), Hidden(500), Classes(10), Sgd, LearningRate(0.01), L2(0.0005), BatchSize(64), Epochs(11)"),
        new(
            "KerasMnistConvnet",
            "Keras examples, Simple MNIST convnet",
            "Input(28, 28, 1), Conv2D(32, 3), MaxPool(2), Conv2D(64, 3), MaxPool(2), Dropout(0.5), Classes(10), Adam, BatchSize(128), Epochs(15)"),
        new(
            "KerasMnistCnn",
            "Keras examples, mnist_cnn.py",
            "Input(28, 28, 1), Conv2D(32, 3), Conv2D(64, 3), MaxPool(2), Dropout(0.25), Hidden(128), Dropout(0.5), Classes(10), Adadelta, BatchSize(128), Epochs(12)"),
        new(
            "PyTorchMnist",
            "PyTorch examples, mnist/main.py",
            "Input(28, 28, 1), Conv2D(32, 3), Conv2D(64, 3), MaxPool(2), Dropout(0.25), Hidden(128), Dropout(0.5), Classes(10), Adadelta, LearningRate(1), LearningRateDecay(0.7), BatchSize(64), Epochs(14)"),
        new(
            "PyTorchCifar",
            "PyTorch tutorials, Training a classifier",
            "Input(32, 32, 3), Conv2D(6, 5), MaxPool(2), Conv2D(16, 5), MaxPool(2), Hidden(120, 84), Classes(10), Sgd, LearningRate(0.001), BatchSize(4), Epochs(2)"),
        new(
            "TensorFlowCifar",
            "TensorFlow tutorials, Convolutional neural network",
            "Input(32, 32, 3), Conv2D(32, 3), MaxPool(2), Conv2D(64, 3), MaxPool(2), Conv2D(64, 3), Hidden(64), Classes(10), Adam, Epochs(10)"),
        new(
            "KerasCifar",
            "Keras examples, cifar10_cnn.py",
            "Input(32, 32, 3), Conv2D(32, 3, Padding = Padding.Same), Conv2D(32, 3), MaxPool(2), Dropout(0.25), Conv2D(64, 3, Padding = Padding.Same), Conv2D(64, 3), MaxPool(2), Dropout(0.25), Hidden(512), Dropout(0.5), Classes(10), RmsProp, LearningRate(0.0001), BatchSize(32), Epochs(100)",
            ("RL0204", "the example notes 75% after 25 epochs and 79% after 50: most of its 100 epochs change little")),
        new(
            "CholletCatsAndDogs",
            "F. Chollet, Deep learning with Python, 5.2",
            "Input(150, 150, 3), Conv2D(32, 3), MaxPool(2), Conv2D(64, 3), MaxPool(2), Conv2D(128, 3), MaxPool(2), Conv2D(128, 3), MaxPool(2), Dropout(0.5), Hidden(512), Output(1, Activation = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy), RmsProp, LearningRate(0.0001), BatchSize(32), Epochs(30)"),
        new(
            "VggBlocks",
            "K. Simonyan and A. Zisserman 2014, for CIFAR-10",
            "Input(32, 32, 3), Conv2D(64, 3, Padding = Padding.Same), BatchNorm, Layers(2), MaxPool(2), Conv2D(128, 3, Padding = Padding.Same), BatchNorm, Layers(2), MaxPool(2), Conv2D(256, 3, Padding = Padding.Same), BatchNorm, Layers(3), MaxPool(2), Hidden(512), Dropout(0.5), Classes(10), Sgd, LearningRate(0.05), L2(0.0005), LearningRateDecay(0.5, everyEpochs: 25), BatchSize(128), Epochs(200), EarlyStopping(30)"),
        new(
            "ResidualBlocks",
            "K. He et al. 2015, ResNet for CIFAR-10 with two blocks",
            "Input(32, 32, 3)] [Conv2D(16, 3, Padding = Padding.Same, Activation = Activation.Linear), BatchNorm, Activate(Activation.ReLU)] "
            + "[Conv2D(16, 3, Padding = Padding.Same, Activation = Activation.Linear), BatchNorm, Activate(Activation.ReLU), Conv2D(16, 3, Padding = Padding.Same, Activation = Activation.Linear), BatchNorm, Residual(Activation = Activation.ReLU)] "
            + "[Conv2D(32, 3, Stride = 2, Padding = Padding.Same, Activation = Activation.Linear), BatchNorm, Activate(Activation.ReLU)] "
            + "[Conv2D(32, 3, Padding = Padding.Same, Activation = Activation.Linear), BatchNorm, Activate(Activation.ReLU), Conv2D(32, 3, Padding = Padding.Same, Activation = Activation.Linear), BatchNorm, Residual(Activation = Activation.ReLU)] "
            + "[GlobalAveragePool, Classes(10), Sgd, LearningRate(0.1), L2(0.0001), MultiStepDecay(0.1, 15, 23), BatchSize(128), Epochs(30)"),
        new(
            "ResNetStem",
            "K. He et al. 2015, the beginning of ResNet-18",
            "Input(224, 224, 3), Conv2D(64, 7, Stride = 2, Padding = Padding.Same, Activation = Activation.Linear), BatchNorm, Activate(Activation.ReLU), MaxPool(3, Stride = 2, Padding = Padding.Same)] "
            + "[Conv2D(64, 3, Padding = Padding.Same, Activation = Activation.Linear), BatchNorm, Activate(Activation.ReLU), Conv2D(64, 3, Padding = Padding.Same, Activation = Activation.Linear), BatchNorm, Residual(Activation = Activation.ReLU)] "
            + "[Conv2D(128, 1, Stride = 2), GlobalAveragePool, Classes(100), Sgd, LearningRate(0.1), L2(0.0001), CosineDecay, BatchSize(256), Epochs(40)"),
        new(
            "AllConvolutional",
            "J. Springenberg et al. 2014, All-CNN-C",
            "Input(32, 32, 3), Dropout(0.2), Conv2D(96, 3, Padding = Padding.Same), Conv2D(96, 3, Padding = Padding.Same), Conv2D(96, 3, Stride = 2, Padding = Padding.Same), Dropout(0.5), Conv2D(192, 3, Padding = Padding.Same), Layers(2), Conv2D(192, 3, Stride = 2, Padding = Padding.Same), Dropout(0.5), Conv2D(192, 3, Padding = Padding.Same), Conv2D(192, 1), Conv2D(10, 1), GlobalAveragePool, Classes(10), Sgd, LearningRate(0.05), L2(0.001), MultiStepDecay(0.1, 200, 250, 300), BatchSize(128), Epochs(350), EarlyStopping(50)"),
        new(
            "FastAiDigits",
            "fast.ai book, chapter 13",
            "Input(28, 28, 1), Conv2D(8, 5, Stride = 2, Padding = Padding.Same), BatchNorm, Conv2D(16, 3, Stride = 2, Padding = Padding.Same), BatchNorm, Conv2D(32, 3, Stride = 2, Padding = Padding.Same), BatchNorm, Conv2D(64, 3, Stride = 2, Padding = Padding.Same), BatchNorm, Classes(10), Adam, OneCycle(0.06), BatchSize(512), Epochs(5)"),
        new(
            "KerasSmallXception",
            "Keras examples, Image classification from scratch, shortened",
            "Input(180, 180, 3), Conv2D(128, 3, Stride = 2, Padding = Padding.Same, Activation = Activation.Linear), BatchNorm, Activate(Activation.ReLU), SeparableConv2D(256, 3, Padding = Padding.Same, Activation = Activation.Linear), BatchNorm, Activate(Activation.ReLU), MaxPool(3, Stride = 2, Padding = Padding.Same), SeparableConv2D(512, 3, Padding = Padding.Same, Activation = Activation.Linear), BatchNorm, Activate(Activation.ReLU), MaxPool(3, Stride = 2, Padding = Padding.Same), GlobalAveragePool, Dropout(0.25), Output(1, Activation = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy), Adam, LearningRate(0.0003), BatchSize(128), Epochs(25)"),
        new(
            "FordMotors",
            "Keras examples, Timeseries classification from scratch",
            "Input(500, 1), Conv1D(64, 3, Padding = Padding.Same, Activation = Activation.Linear), BatchNorm, Activate(Activation.ReLU), Layers(3), GlobalAveragePool, Classes(2), Adam, ReduceOnPlateau(Factor = 0.5, Patience = 20), BatchSize(32), Epochs(500), EarlyStopping(50)"),
        new(
            "Smartphones",
            "J. Brownlee, 1D convolutional networks for human activity recognition",
            "Input(128, 9), Conv1D(64, 3), Conv1D(64, 3), Dropout(0.5), MaxPool(2), Hidden(100), Classes(6), Adam, BatchSize(32), Epochs(10)"),
        new(
            "WideFirstKernel",
            "W. Zhang et al. 2017, bearing faults from raw vibrations (WDCNN)",
            "Input(2048, 1), Conv1D(16, 64, Stride = 16, Padding = Padding.Same), BatchNorm, MaxPool(2), Conv1D(32, 3, Padding = Padding.Same), BatchNorm, MaxPool(2), Conv1D(64, 3, Padding = Padding.Same), BatchNorm, MaxPool(2), Hidden(100), Classes(10), Adam, BatchSize(128), Epochs(20)"),
        new(
            "SampleDigitPictures",
            "the sample Mnist of this library",
            "Input(28, 28, 1), Conv2D(32, 3), MaxPool(2), Conv2D(64, 3), MaxPool(2), Dropout(0.25), Hidden(128), Dropout(0.5), Classes(10), AdamW, OneCycle(0.003), BatchSize(64), Epochs(8)"),
        new(
            "SampleFashionPictures",
            "the sample FashionMnist of this library",
            "Input(28, 28, 1), Conv2D(32, 3), MaxPool(2), Conv2D(64, 3), MaxPool(2), Dropout(0.3), Hidden(56), Dropout(0.3), Classes(10), AdamW, OneCycle(0.004), BatchSize(64), Epochs(12)"),
    ];
}
