using EndToEnd.Harness;
using Roslearn;

namespace EndToEnd.Advisor;

/// <summary>Each rule of the advisor speaks on a training that was built to have its fault.</summary>
public class FaultyTrainingTests
{
    private const string Text = """
        [Model, Input(4), Hidden(16), Classes(3), Sgd(Momentum = 0), LearningRate(0.00001), Epochs(8)]
        public sealed partial class Slow;

        [Model, Input(4), Hidden(16), Classes(3), Sgd(Momentum = 0.9), BatchSize(8), Epochs(20)]
        public sealed partial class Restless;

        [Model, Input(4), Hidden(64, 64), Output(1), Sgd(Momentum = 0), LearningRate(0.001), BatchSize(64), Epochs(3)]
        public sealed partial class Line;

        [Model, Input(16), Hidden(128, 128), Classes(3), Epochs(40)]
        public sealed partial class Large;

        [Model, Input(8), Hidden(32), Output(1), LearningRate(0.02), ExponentialDecay(0.8), Epochs(40)]
        public sealed partial class Settling;

        [Model, Input(2), Hidden(2, Activation = Activation.Tanh), Classes(2), LearningRate(0.01), Epochs(8)]
        public sealed partial class Tiny;

        [Model, Input(4), Hidden(16, Activation = Activation.Sigmoid), Layers(12), Classes(3), Sgd, LearningRate(0.1), Epochs(6)]
        public sealed partial class Deep;

        [Model, Input(4), Hidden(16), Classes(3), Sgd, LearningRate(0.1), ClipNorm(0.01), Epochs(4)]
        public sealed partial class Clipped;

        [Model, Input(4), Hidden(16), Classes(3), Sgd, LearningRate(0.1), ClipValue(0.0001), Epochs(4)]
        public sealed partial class Bounded;

        [Model, Input(4), Hidden(64, 64), Classes(3), LearningRate(0.3), BatchSize(64), Epochs(4)]
        public sealed partial class Dying;

        [Model, Input(4), Hidden(64, 64), Classes(3), OneCycle(0.3), BatchSize(64), Epochs(4)]
        public sealed partial class DyingInCycle;

        [Model, Input(4), Hidden(64, 64, Activation = Activation.Tanh), Classes(3), Sgd(Momentum = 0), LearningRate(1), BatchSize(16), Epochs(4)]
        public sealed partial class Leaping;

        """;

    private static readonly Lazy<ModelAssembly> Models = new(() => ModelAssembly.OfText(Text));

    [Fact]
    public void TinyRate_IsSlow() => AssertSays(
        Classifier("Slow", MadeData.Clouds(2048, 1)),
        "RA01",
        "The error diminishes very slowly: increase the learning rate from 1E-05 to 0.0001",
        "[LearningRate(0.0001)]");

    [Fact]
    public void HighRate_Bounces() => AssertSays(
        Classifier("Restless", MadeData.Clouds(256, 1, noise: 2), options: new() { LearningRate = 0.5 }),
        "RA02",
        "The error bounces: decrease the learning rate from 0.5 to 0.17, let it decay, or use a larger batch, [BatchSize(32)]",
        "[LearningRate(0.17)]");

    [Fact]
    public void VeryHighRate_Diverges() => AssertSays(
        Classifier("Restless", MadeData.Clouds(256, 1, noise: 2), options: new() { LearningRate = 1 }),
        "RA03",
        "The training diverges: decrease the learning rate from 1 to 0.1, or stop in time and keep the best weights, [EarlyStopping]",
        "[LearningRate(0.1)]");

    [Fact]
    public void AbsurdRate_LeavesTheNumbers()
    {
        TrainingHistory history = Regression("Line", MadeData.Line(256, 1), options: new() { LearningRate = 100 });

        Advice advice = AssertSays(
            history, "RA04", null, "[LearningRate(10)]");
        Assert.Matches("^The loss became (infinite|NaN) at step [1-9], which ended the training with the last good weights: decrease the learning rate from 100 to 10, or clip the gradient, ", advice.Message);
        Assert.True(history.HasDiverged);
        Assert.Equal(["RA04"], history.Advice.Select(one => one.Id));
    }

    [Fact]
    public void LastStepThatLeavesTheNumbers_NamesTheTensor() => Assert.Matches(
        @"^(hidden1|hidden2|output)\.(weight|bias) became (infinite|NaN) at step 1, ",
        AssertSays(Regression("Line", MadeData.Line(64, 1), options: new() { LearningRate = 1e38, Epochs = 1 }), "RA04", null, "[LearningRate(1E+37)]").Message);

    [Fact]
    public void WrongLabels_AreLearntByHeart() => Assert.Matches(
        "^Overfitting since epoch [0-9]+: try dropout after the hidden layers, ",
        AssertSays(
            Classifier("Large", MadeData.Clouds(256, 1, 16, 2, flip: 0.4), MadeData.Clouds(256, 2, 16, 2, flip: 0.4)), "RA05", null, "[Dropout(0.5)]").Message);

    [Fact]
    public void FewEpochs_AreTooFew() => AssertSays(
        Classifier("Slow", MadeData.Clouds(256, 1), MadeData.Clouds(64, 2), new() { LearningRate = 0.01 }),
        "RA06",
        "The validation error is still decreasing: train longer, 12 epochs instead of 8",
        "[Epochs(12)]");

    [Fact]
    public void EarlyBestEpoch_IsLongAgo() => AssertSays(
        Regression("Settling", MadeData.Noise(256, 6), MadeData.Noise(256, 16)), "RA07", null, "[EarlyStopping(5)]");

    [Fact]
    public void ExhaustedPatience_IsTold()
    {
        TrainingHistory history = Classifier("Large", MadeData.Clouds(64, 1, 16, 2, flip: 0.4), MadeData.Clouds(64, 2, 16, 2, flip: 0.4), new() { Patience = 2 });

        AssertSays(
            history, "RA08", $"Stopped at epoch {history.Epochs.Count} of 40: the weights are those of epoch {history.BestEpoch!.Epoch}", "");
    }

    [Fact]
    public void TwoUnitsOnAChessboard_AreTooFew() => AssertSays(
        Classifier("Tiny", MadeData.Chessboard(2000, 1), MadeData.Chessboard(500, 2)),
        "RA09",
        "The network may be too small: add hidden units, twice as many",
        "[Hidden(4)]");

    [Fact]
    public void DeepSigmoids_LoseTheGradient() => Assert.Matches(
        "^hidden[1-4] receives almost no gradient: use ReLU with its He initialisation, or fewer layers$",
        AssertSays(Classifier("Deep", MadeData.Clouds(1024, 1)), "RA10", null, "[Activation(Activation.ReLU)]").Message);

    [Fact]
    public void RareHugeTargets_ExplodeTheGradient() => Assert.Matches(
        @"^The gradient explodes: clip its norm at [0-9.]+, which nine of ten steps do not exceed$",
        AssertSays(Regression("Line", MadeData.Line(16384, 1, jumps: 0.002)), "RA11", null, null).Message);

    [Theory]
    [InlineData("Clipped")]
    [InlineData("Bounded")]
    public void LowClip_ClipsMostSteps(string model) => AssertSays(
        Classifier(model, MadeData.Clouds(2048, 1)),
        "RA12",
        "Clipping acts as a smaller learning rate, 100 % of all steps are clipped: decrease the learning rate from 0.1 to 0.033, or clip less",
        "[LearningRate(0.033)]");

    [Fact]
    public void HighRate_KillsUnits() => Assert.Matches(
        "^[5-9][0-9] % of hidden[12] is dead, its ReLUs are zero for every example: use LeakyRelu, or decrease the learning rate from 0.3 to 0.03$",
        AssertSays(Classifier("Dying", MadeData.Clouds(4096, 1, noise: 2)), "RA13", null, "[Activation(Activation.LeakyRelu)]").Message);

    [Fact]
    public void HighRateOfACycle_KillsUnits() => Assert.EndsWith(
        ", or decrease the learning rate from 0.3 to 0.03",
        AssertSays(Classifier("DyingInCycle", MadeData.Clouds(4096, 1, noise: 2)), "RA13", null, "[Activation(Activation.LeakyRelu)]").Message);

    [Fact]
    public void LargeUpdates_AreToldInUnitsOfTheWeights() => Assert.Matches(
        @"^Updates are 0\.[0-9]+ of the weights, 0.001 is usual: decrease the learning rate from 1 to 0.1$",
        AssertSays(Classifier("Leaping", MadeData.Clouds(1024, 1, noise: 3)), "RA14", null, "[LearningRate(0.1)]").Message);

    [Fact]
    public void SmallUpdates_AreToldAtTheEndOfAShortTraining() => Assert.Matches(
        @"^Updates are [0-9.]+E-0[78] of the weights, 0.001 is usual: increase the learning rate from 1E-06 to 1E-05$",
        AssertSays(
            Classifier("Slow", MadeData.Clouds(4096, 1), options: new() { LearningRate = 1e-6, Epochs = 3 }), "RA14", null, "[LearningRate(1E-05)]").Message);

    [Fact]
    public void ManyParametersForFewExamples_AreTold() => AssertSays(
        Classifier("Large", MadeData.Clouds(16, 1, 16), options: new() { Epochs = 1 }),
        "RA15",
        "19,075 parameters for 16 examples of 16 values will learn them by heart: try dropout after the hidden layers, [L2(0.0001)], or fewer hidden units",
        "[Dropout(0.5)]");

    [Fact]
    public void MissingClass_IsTold() => AssertSays(
        OneEpoch(MadeData.Keep(MadeData.Clouds(1024, 1), label => label != 1)), "RA16", "There is no example of class 1: it will not be learnt", "");

    [Fact]
    public void RareClass_IsToldWithItsWeight()
    {
        int count = 0;

        Advice advice = AssertSays(
            OneEpoch(MadeData.Keep(MadeData.Clouds(1024, 1), label => label != 1 || count++ % 20 == 0)), "RA16", null, null);

        Assert.Matches("^Class [02] has [0-9]+ examples, class 1 has [0-9]+: weigh the classes$", advice.Message);
        Assert.Matches(@"^\[ClassWeights\(0\.[0-9]+, [0-9]+, 0\.[0-9]+\)\]$", advice.Edit);
    }

    [Fact]
    public void UnscaledInputs_AreToldByTheirSizeAndTheFirstLoss()
    {
        TrainingHistory history = OneEpoch(MadeData.Clouds(256, 1, noise: 300));

        string[] messages = [.. history.Advice.Where(advice => advice.Id == "RA16").Select(advice => advice.Message)];
        Assert.Contains(messages, message => message.StartsWith("The inputs are large, about 170: scale them", StringComparison.Ordinal));
        Assert.Contains(messages, message => message.StartsWith("The first loss is ", StringComparison.Ordinal));
    }

    [Fact]
    public void UnscaledTargets_AreTold() => Assert.StartsWith(
        "The targets are large, about ",
        AssertSays(Regression("Line", MadeData.Line(256, 1, jumps: 1, jump: 500), options: new() { LearningRate = 1e-6 }), "RA16", null, "").Message);

    [Fact]
    public void BatchLargerThanTheData_IsTold() => AssertSays(
        OneEpoch(MadeData.Clouds(20, 1)),
        "RA17",
        "The batch of 32 was cut to the 20 examples that there are: each epoch is one step",
        "[BatchSize(5)]");

    [Fact]
    public void OneCause_IsSpokenOfOnce()
    {
        foreach (double rate in new[] { 0.5, 1, 2, 4 })
        {
            Advice[] advice = [.. Classifier("Restless", MadeData.Clouds(256, 1, noise: 2), options: new() { LearningRate = rate }).Advice];

            Assert.True(advice.Count(one => one.Id is "RA02" or "RA03" or "RA11" or "RA14") <= 1, string.Join('\n', advice.Select(one => one.ToString())));
            Assert.Equal(advice.DistinctBy(one => one.Message), advice);
        }
    }

    private static TrainingHistory OneEpoch(Dataset<float, int> data) => Classifier("Slow", data, options: new() { Epochs = 1, LearningRate = 0.01 });

    private static TrainingHistory Classifier(string model, Dataset<float, int> train, Dataset<float, int>? validation = null, TrainingOptions? options = null) =>
        ((GeneratedModel<int>)Models.Value.Create(model)).Model.Train(train, validation, options);

    private static TrainingHistory Regression(string model, Dataset<float, float> train, Dataset<float, float>? validation = null, TrainingOptions? options = null) =>
        ((GeneratedModel<float>)Models.Value.Create(model)).Model.Train(train, validation, options);

    private static Advice AssertSays(TrainingHistory history, string id, string? message, string? edit)
    {
        Advice? advice = history.Advice.FirstOrDefault(one => one.Id == id);
        Assert.True(advice is not null, $"{id} is silent\n{history}");
        Assert.Equal(message ?? advice.Message, advice.Message);
        Assert.Equal(edit ?? advice.Edit, advice.Edit);
        return advice;
    }
}
