namespace Roslearn.Analyzers.Tests.Corpus;

/// <summary>Optimizers and schedules as their papers use them.</summary>
internal static class ScheduleRecipes
{
    public static readonly IReadOnlyList<Recipe> All =
    [
        new(
            "GoyalLargeBatch",
            "P. Goyal et al. 2017",
            "Input(2048), Hidden(512), Classes(1000), Sgd(Nesterov = true), LearningRate(3.2), L2(0.0001), WarmUp(5, PerBatch = true), MultiStepDecay(0.1, 30, 60, 80), BatchSize(8192), Epochs(90)"),
        new(
            "HeSteps",
            "K. He et al. 2015",
            "Input(2048), Hidden(512), Classes(100), Sgd, LearningRate(0.1), L2(0.0001), MultiStepDecay(0.1, 30, 60), BatchSize(256), Epochs(90)"),
        new(
            "SuperConvergence",
            "L. Smith and N. Topin 2018",
            "Input(784), Hidden(256, 256), Classes(10), Sgd, OneCycle(3), L2(0.0001), BatchSize(512), Epochs(30)"),
        new(
            "OneCycleAdam",
            "fast.ai, fit_one_cycle",
            "Input(784), Hidden(200, 100), Classes(10), AdamW, OneCycle(0.01), BatchSize(64), Epochs(5)"),
        new(
            "WarmRestarts",
            "I. Loshchilov and F. Hutter 2017",
            "Input(784), Hidden(256), Dropout(0.3), Classes(10), Sgd(Nesterov = true), LearningRate(0.05), L2(0.0005), CosineRestarts(10, Multiplier = 2), BatchSize(128), Epochs(150)"),
        new(
            "DecoupledDecay",
            "I. Loshchilov and F. Hutter 2019",
            "Input(784), Hidden(256), Classes(10), AdamW(WeightDecay = 0.05), CosineDecay(PerBatch = true), WarmUp(1), BatchSize(128), Epochs(100)"),
        new(
            "Lion",
            "X. Chen et al. 2023",
            "Input(784), Hidden(256), Classes(10), Lion(WeightDecay = 1), LearningRate(0.0001), CosineDecay, WarmUp(1), BatchSize(128), Epochs(30)"),
        new(
            "AdagradSparse",
            "J. Duchi et al. 2011: rare features",
            "Input(10000), Hidden(32), Classes(20), Adagrad, LearningRate(0.1), BatchSize(100), Epochs(20)"),
        new(
            "Adadelta",
            "M. Zeiler 2012, MNIST",
            "Input(784), Hidden(500, 300), Classes(10), Activation(Activation.Tanh), Adadelta, LearningRate(1), BatchSize(100), Epochs(6)"),
        new(
            "Rectified",
            "L. Liu et al. 2020",
            "Input(784), Hidden(256), Classes(10), RAdam, LearningRate(0.003), BatchSize(128), Epochs(30)"),
        new(
            "NesterovAdam",
            "T. Dozat 2016",
            "Input(784), Hidden(256), Classes(10), NAdam, BatchSize(128), Epochs(30)"),
        new(
            "MaximumOfSquares",
            "S. Reddi et al. 2018",
            "Input(784), Hidden(100), Classes(10), AmsGrad(Beta2 = 0.99), BatchSize(128), Epochs(20)"),
        new(
            "GanBeta",
            "A. Radford et al. 2016: lower momentum",
            "Input(100), Hidden(256, Activation = Activation.LeakyRelu), Output(1, Activation = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy), Adam(Beta1 = 0.5), LearningRate(0.0002), BatchSize(128), Epochs(25)"),
        new(
            "LinearEnd",
            "J. Devlin et al. 2019: linear decay after a warm-up",
            "Input(768), Hidden(768, Activation = Activation.Tanh), Dropout(0.1), Classes(2), AdamW, LearningRate(0.00002), LinearDecay(PerBatch = true), WarmUp(1, PerBatch = true), BatchSize(32), Epochs(10)"),
    ];
}
