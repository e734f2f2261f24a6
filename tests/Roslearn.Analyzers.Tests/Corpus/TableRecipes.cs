namespace Roslearn.Analyzers.Tests.Corpus;

/// <summary>Networks for tables.</summary>
internal static class TableRecipes
{
    public static readonly IReadOnlyList<Recipe> All =
    [
        new(
            "AutoMpg",
            "TensorFlow tutorials, Basic regression (with early stopping)",
            "Input(9), Hidden(64, 64), Output(1), RmsProp, LearningRate(0.001), EarlyStopping(10), ValidationSplit(0.2), Epochs(1000)"),
        new(
            "BostonHousing",
            "F. Chollet, Deep learning with Python, 4.3",
            "Input(13), Hidden(64, 64), Output(1), RmsProp, LearningRate(0.001), BatchSize(16), Epochs(130)",
            ("RL0204", "the book finds 130 by looking for the epoch at which the validation error stops decreasing")),
        new(
            "ScikitLearnRegressor",
            "scikit-learn, MLPRegressor with early_stopping",
            "Input(8), Hidden(100), Output(1), Adam, BatchSize(200), Epochs(200), EarlyStopping(10)"),
        new(
            "ScikitLearnPartialDependence",
            "scikit-learn, Partial dependence plots",
            "Input(8), Hidden(30, 15), Output(1), Adam, LearningRate(0.01), BatchSize(200), Epochs(200), EarlyStopping(10)"),
        new(
            "PimaDiabetes",
            "J. Brownlee, Your first deep learning project",
            "Input(8), Hidden(12, 8), Output(1, Activation = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy), Adam, BatchSize(10), Epochs(150)",
            ("RL0204", "768 patients 150 times over, and nothing looks at the validation error")),
        new(
            "BrownleeIris",
            "J. Brownlee, Multi-class classification with Keras",
            "Input(4), Hidden(8), Classes(3), Adam, BatchSize(5), Epochs(200)",
            ("RL0204", "150 flowers 200 times over")),
        new(
            "HeartDisease",
            "Keras, Structured data classification from scratch",
            "Input(36), Hidden(32), Dropout(0.5), Output(1, Activation = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy), Adam, Epochs(50)",
            ("RL0204", "303 patients 50 times over")),
        new(
            "CreditCardFraud",
            "Keras, Imbalanced classification",
            "Input(29), Hidden(256), Hidden(256), Dropout(0.3), Hidden(256), Dropout(0.3), Classes(2), ClassWeights(0.5, 289), Adam, LearningRate(0.01), BatchSize(2048), Epochs(30)",
            ("RL0202", "2,048 examples a step at an ordinary rate: 1,740 steps in all")),
        new(
            "Higgs",
            "P. Baldi et al. 2014",
            "Input(28), Hidden(300, Activation = Activation.Tanh), Layers(5), Output(1, Activation = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy), Sgd, LearningRate(0.05), ExponentialDecay(0.99), L2(0.00001), BatchSize(100), Epochs(200)",
            ("RL0301", "the paper is about just that: it searched depths and gained little from the fourth and fifth layer")),
        new(
            "RevisitedTabularMlp",
            "Y. Gorishniy et al. 2021",
            "Input(54), Hidden(256), Dropout(0.1), Layers(3), Classes(7), AdamW(WeightDecay = 0.00001), LearningRate(0.0005), BatchSize(512), Epochs(100), EarlyStopping(16)"),
        new(
            "Titanic",
            "Kaggle, introduction to deep learning",
            "Input(9), Hidden(64), Dropout(0.3), Layers(2), Output(1, Activation = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy), Adam, BatchSize(32), Epochs(100), EarlyStopping(20, 0.001)"),
        new(
            "KaggleHousing",
            "Kaggle, introduction to deep learning, overfitting",
            "Input(80), Hidden(512), Dropout(0.3), Layers(3), Output(1, Loss = Loss.MeanAbsoluteError), Adam, BatchSize(256), Epochs(100), EarlyStopping(20)"),
        new(
            "KaggleIonosphere",
            "Kaggle, introduction to deep learning, binary classification",
            "Input(33), BatchNorm, Hidden(512), BatchNorm, Dropout(0.3), Layers(2), Output(1, Activation = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy), Adam, BatchSize(512), Epochs(200), EarlyStopping(5, 0.001)"),
        new(
            "IoffeAndSzegedy",
            "S. Ioffe and C. Szegedy 2015, MNIST with batch normalisation",
            "Input(784), Hidden(100, Activation = Activation.Linear), BatchNorm, Activate(Activation.Sigmoid), Layers(3), Classes(10), Sgd(Momentum = 0), LearningRate(0.1), BatchSize(64), Epochs(40)"),
        new(
            "ExclusiveOr",
            "textbook",
            "Input(2), Hidden(4, Activation = Activation.Tanh), Classes(2), Sgd, LearningRate(0.1), BatchSize(4), Epochs(1000), EarlyStopping(100, Monitor = Metric.TrainingLoss), CosineDecay"),
        new(
            "LinearRegression",
            "Dive into Deep Learning, 3.5",
            "Input(2), Output(1), Sgd(Momentum = 0), LearningRate(0.03), BatchSize(10), Epochs(3)"),
        new(
            "LogisticRegression",
            "textbook",
            "Input(30), Output(1, Activation = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy), Sgd, LearningRate(0.1), L2(0.001), Epochs(30)"),
        new(
            "RobustRegression",
            "textbook: Huber loss for outliers",
            "Input(13), Hidden(32, 32), Output(1, Loss = Loss.Huber, HuberDelta = 1.5), Adam, Epochs(40)"),
        new(
            "MultiLabel",
            "Keras, Large-scale multi-label text classification",
            "Input(5000), Hidden(128, 64), Output(90, Activation = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy), Adam, BatchSize(128), Epochs(20)"),
        new(
            "PhysicsSurrogate",
            "common practice for smooth functions",
            "Input(6), Hidden(64, 64, 64), Output(3), Activation(Activation.Silu), Adam, ReduceOnPlateau(Factor = 0.5, Patience = 10), EarlyStopping(30), Epochs(500)"),
        new(
            "SampleIris",
            "samples/Tabular",
            "Input(4), Hidden(16), Classes(3), Adam, LearningRate(0.003), BatchSize(16), Epochs(80)",
            ("RL0204", "150 flowers 80 times over: the sample chose 80 by cross-validation")),
        new(
            "SampleWine",
            "samples/Tabular",
            "Input(13), Hidden(16), Classes(3), Adam, LearningRate(0.003), BatchSize(16), Epochs(40)"),
        new(
            "SampleTumour",
            "samples/Tabular",
            "Input(30), Hidden(16), Classes(2), Adam, LearningRate(0.001), L2(0.0001), BatchSize(16), Epochs(40)",
            ("RL0108", "AdamW would decay all weights alike")),
        new(
            "SampleDiabetes",
            "samples/Tabular",
            "Input(10), Hidden(16, Activation = Activation.Tanh), Output(1), Adam, LearningRate(0.003), L2(0.01), BatchSize(16), Epochs(30)",
            ("RL0108", "AdamW would decay all weights alike")),
        new(
            "SampleQuickStart",
            "samples/QuickStart",
            "Input(784), Hidden(128), Layers(3), Classes(10), LearningRate(0.001)"),
        new(
            "SampleFashion",
            "samples/FashionMnist",
            "Input(784), Hidden(512), Dropout(0.2), Hidden(256), Dropout(0.2), Classes(10), Adam, LearningRate(0.001), BatchSize(128), Epochs(11)"),
    ];
}
