using EndToEnd.Definitions;
using EndToEnd.Harness;
using Roslearn;

namespace EndToEnd.BadInput;

/// <summary>What a real model is given at run time and cannot use: the exception says where, what was expected and what came, and nothing has changed.</summary>
public class BadInputTests
{
    private const int Inputs = 200, Classes = 10, Outputs = 5, RegressionInputs = 45;

    private delegate int Classify(ReadOnlySpan<float> input);

    /// <summary>What is tried on a classifier, the argument to blame, and the parts of the message.</summary>
    private static readonly Dictionary<string, (Action<IModel<float, int>> Call, string Argument, string[] Says)> ClassifierCases = new()
    {
        ["PredictLongInput"] = (model => model.Predict(new float[Inputs + 1], new float[Classes]), "inputs", ["201", "multiple of 200"]),
        ["PredictShortOutput"] = (model => model.Predict(new float[2 * Inputs], new float[19]), "outputs", ["19", "20"]),
        ["PredictLongOutput"] = (model => model.Predict(new float[Inputs], new float[11]), "outputs", ["11", "10"]),
        ["PredictNan"] = (model => model.Predict(With(new float[Inputs], 7, float.NaN), new float[Classes]), "inputs", ["[7]", "NaN", "finite"]),
        ["PredictInfinity"] = (model => model.Predict(With(new float[3 * Inputs], 405, float.PositiveInfinity), new float[3 * Classes]), "inputs", ["[405]", "Infinity", "finite"]),
        ["ClassifyShort"] = (model => Classifier(model)(new float[Inputs - 1]), "input", ["199", "200"]),
        ["ClassifyNan"] = (model => Classifier(model)(With(new float[Inputs], 199, float.NaN)), "input", ["[199]", "NaN", "finite"]),
        ["TrainNull"] = (model => model.Train(null!), "train", ["train"]),
        ["TrainEmpty"] = (model => model.Train(new([], [])), "train", ["0 examples", "at least 1"]),
        ["TrainInputLength"] = (model => model.Train(new(new float[401], [1, 2])), "train", ["401", "multiple of 200"]),
        ["TrainTargetCount"] = (model => model.Train(new(new float[2 * Inputs], [1, 2, 3])), "train", ["3", "2", "inputs"]),
        ["TrainLabelTooLarge"] = (model => model.Train(new(new float[2 * Inputs], [1, Classes])), "train", ["[1]", "10", "0 to 9"]),
        ["TrainLabelNegative"] = (model => model.Train(new(new float[2 * Inputs], [-1, 0])), "train", ["[0]", "-1", "0 to 9"]),
        ["TrainNan"] = (model => model.Train(new(With(new float[2 * Inputs], 203, float.NaN), [1, 2])), "train", ["[203]", "NaN", "finite"]),
        ["TrainInfinity"] = (model => model.Train(new(With(new float[2 * Inputs], 0, float.NegativeInfinity), [1, 2])), "train", ["[0]", "-Infinity", "finite"]),
        ["ValidateLabelTooLarge"] = (model => model.Train(new(new float[Inputs], [1]), new(new float[Inputs], [77])), "validation", ["77", "0 to 9"]),
        ["ValidateNan"] = (model => model.Train(new(new float[Inputs], [1]), new(With(new float[Inputs], 1, float.NaN), [7])), "validation", ["NaN", "finite"]),
        ["EvaluateEmpty"] = (model => model.Evaluate(new([], [])), "data", ["0 examples", "at least 1"]),
        ["EvaluateLabelTooLarge"] = (model => model.Evaluate(new(new float[Inputs], [10])), "data", ["10", "0 to 9"]),
        ["EvaluateNan"] = (model => model.Evaluate(new(With(new float[Inputs], 1, float.NaN), [9])), "data", ["NaN", "finite"]),
        ["OptionOutOfRange"] = (model => model.Train(new(new float[Inputs], [1]), options: new() { LearningRate = 0 }), "options", ["LearningRate", "0", "(0, ∞)"]),
        ["OptionNotANumber"] = (model => model.Train(new(new float[Inputs], [1]), options: new() { LearningRate = double.NaN }), "options", ["LearningRate", "NaN", "(0, ∞)"]),
        ["OptionNotUsed"] = (model => model.Train(new(new float[Inputs], [1]), options: new() { Beta1 = 0.5 }), "options", ["Beta1", "0.5", "does not use"]),
    };

    private static readonly Dictionary<string, (Action<IModel<float, float>> Call, string Argument, string[] Says)> RegressionCases = new()
    {
        ["TrainTargetCount"] = (model => model.Train(new(new float[2 * RegressionInputs], new float[9], count: null)), "train", ["9", "10", "5 for each of the 2"]),
        ["TrainNan"] = (model => model.Train(new(new float[RegressionInputs], With(new float[Outputs], 2, float.NaN), count: 1)), "train", ["targets[2]", "NaN", "finite"]),
        ["TrainInfinity"] = (model => model.Train(new(new float[RegressionInputs], With(new float[Outputs], 4, float.PositiveInfinity), count: 1)), "train", ["targets[4]", "Infinity", "finite"]),
        ["EvaluateNan"] = (model => model.Evaluate(new(new float[RegressionInputs], With(new float[Outputs], 0, float.NaN), count: 1)), "data", ["targets[0]", "NaN", "finite"]),
    };

    public static TheoryData<string> ClassifierCaseNames => new(ClassifierCases.Keys);

    public static TheoryData<string> RegressionCaseNames => new(RegressionCases.Keys);

    [Theory]
    [MemberData(nameof(ClassifierCaseNames))]
    public void ClassifierCase_NamesArgumentExpectedAndActual(string name)
    {
        (Action<IModel<float, int>> call, string argument, string[] says) = ClassifierCases[name];
        AssertRefused(FixedModels.NewClassifier(FixedModels.Classifier), call, argument, says);
    }

    [Theory]
    [MemberData(nameof(RegressionCaseNames))]
    public void RegressionCase_NamesArgumentExpectedAndActual(string name)
    {
        (Action<IModel<float, float>> call, string argument, string[] says) = RegressionCases[name];
        AssertRefused(FixedModels.NewRegression(FixedModels.Regression), call, argument, says);
    }

    [Fact]
    public void NoProbabilityForBinaryCrossEntropy_IsRefused() => AssertRefused(
        FixedModels.NewRegression(FixedModels.Labels),
        model => model.Train(new(new float[6], [0, 1, 1.5f, 0], count: 1)),
        "train",
        ["targets[2]", "1.5", "probability from 0 to 1"]);

    [Fact]
    public void NanForTinyModel_LeavesOutputsAlone()
    {
        GeneratedModel<int> model = FixedModels.NewClassifier(FixedModels.Tiny);
        float[] outputs = [1, 2, 3];

        AssertRefused(model, tiny => tiny.Predict([0, float.NaN, 0], outputs), "inputs", ["[1]", "NaN", "finite"]);

        Assert.Equal([1, 2, 3], outputs);
    }

    /// <summary>3 inputs are checked one by one, 6 by four that overlap.</summary>
    [Theory]
    [InlineData(FixedModels.Tiny)]
    [InlineData(FixedModels.Labels)]
    public void NotFiniteInAnyInputOfATinyModel_NamesIt(string name)
    {
        GeneratedModel model = FixedModels.Create(name);
        float[] outputs = new float[model.Layout.OutputSize];
        for (int at = 0; at < model.Layout.InputSize; at++)
        {
            float[] inputs = With(new float[model.Layout.InputSize], at, float.NegativeInfinity);
            ArgumentException refusal = Assert.ThrowsAny<ArgumentException>(() => model.Predict(inputs, outputs));
            Assert.Contains($"inputs[{at}]", refusal.Message, StringComparison.Ordinal);
        }
    }

    /// <summary>Also after a training, when there are gradients and optimizer state to spoil.</summary>
    private static void AssertRefused<TTarget>(GeneratedModel<TTarget> model, Action<IModel<float, TTarget>> call, string argument, string[] says)
        where TTarget : unmanaged
    {
        model.Train(LayoutBatch.Draw(model.Layout, 8), new TrainingOptions { Epochs = 1 });
        int[] before = Bits.OfTraining(model);

        ArgumentException refusal = Assert.ThrowsAny<ArgumentException>(() => call(model.Model));

        Assert.Equal(argument, refusal.ParamName);
        Assert.All(says, part => Assert.Contains(part, refusal.Message, StringComparison.Ordinal));
        Assert.Equal(before, Bits.OfTraining(model));
    }

    private static Classify Classifier(IModel<float, int> model) =>
        model.GetType().GetMethod("Classify")!.CreateDelegate<Classify>(model);

    private static float[] With(float[] values, int index, float value)
    {
        values[index] = value;
        return values;
    }
}
