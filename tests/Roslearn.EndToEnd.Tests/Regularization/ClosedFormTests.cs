using EndToEnd.Definitions;
using EndToEnd.Harness;

namespace EndToEnd.Regularization;

/// <summary>One step of plain gradient descent at the rate 0.5, from parameters that make the gradients plain numbers.</summary>
public class ClosedFormTests
{
    private const string Text = """
        [Model, Input(3), Output(1), Sgd(Momentum = 0), LearningRate(0.5), ClipValue(0.25)] public sealed partial class Clipped;
        [Model, Input(3), Output(1), Sgd(Momentum = 0), LearningRate(0.5), L1(0.125)] public sealed partial class Sparse;
        [Model, Input(1), Classes(3), Sgd(Momentum = 0), LearningRate(0.5), ClassWeights(1, 4, 0.25)] public sealed partial class Weighted;
        [Model, Input(1), Classes(3), Sgd(Momentum = 0), LearningRate(0.5), LabelSmoothing(0.3)] public sealed partial class Smoothed;
        [Model, Input(2), Hidden(3, Activation = Activation.Linear), Output(1), Sgd(Momentum = 0), LearningRate(0.5), MaxNorm(1)] public sealed partial class Bounded;

        """;

    private static readonly Lazy<ModelAssembly> Models = new(() => ModelAssembly.OfText(Text));

    /// <summary>Of the output 0 for 3 the gradient is −6·x: the bound of 0.25 holds on both sides, and what is inside it stays.</summary>
    [Fact]
    public void ClipValue_BoundsBothSides()
    {
        GeneratedModel model = Models.Value.Create("Clipped");
        Set(model, "output.weight", [0, 0, 0]);

        Step(model, new Batch([[1, -1, 0.03125]], [[3]]));

        Assert.Equal([0.125, -0.125, 0.09375], model.Parameter("output.weight"));
        Assert.Equal([0.125], model.Parameter("output.bias"));
    }

    /// <summary>Without any other gradient, weights of either sign come nearer to 0 by λ times the rate, and a weight of 0, and the bias, stay.</summary>
    [Fact]
    public void L1_PullsBothSignsTowardsZero_AndLeavesZeroAlone()
    {
        GeneratedModel model = Models.Value.Create("Sparse");
        Set(model, "output.weight", [0.5, -0.5, 0]);
        Set(model, "output.bias", [2]);

        Step(model, new Batch([[0, 0, 0]], [[2]]));

        Assert.Equal([0.4375, -0.4375, 0], model.Parameter("output.weight"));
        Assert.Equal([2], model.Parameter("output.bias"));
    }

    /// <summary>Equal logits: the gradient of a row of class y is w_y·(⅓ − [class = y]), over the sum of both rows' weights, 5.</summary>
    [Fact]
    public void ClassWeights_ScaleTheGradients()
    {
        GeneratedModel model = Models.Value.Create("Weighted");
        Set(model, "output.weight", [0, 0, 0]);

        Step(model, new Batch([[0], [0]], [[0], [1]]));

        double[] gradient = [(1 * (1 / 3.0 - 1) + 4 / 3.0) / 5, (1 / 3.0 + (4 * (1 / 3.0 - 1))) / 5, 5 / 3.0 / 5];
        Assert.Equal(gradient.Select(value => -0.5 * value), model.Parameter("output.bias"), (e, a) => Math.Abs(e - a) < 1e-7);
    }

    /// <summary>
    /// Each of the three classes, the target among them, gets a third of the share: of the probabilities ½, ¼ and ¼ the gradient is ½ − 0.1,
    /// ¼ − 0.8 and ¼ − 0.1. Equal probabilities would not tell a share of other classes alone from it.
    /// </summary>
    [Fact]
    public void LabelSmoothing_SpreadsItsShareOverAllClasses()
    {
        GeneratedModel model = Models.Value.Create("Smoothed");
        Set(model, "output.weight", [0, 0, 0]);
        Set(model, "output.bias", [Math.Log(2), 0, 0]);

        Step(model, new Batch([[0]], [[1]]));

        double[] expected = [Math.Log(2) - (0.5 * (0.5 - 0.1)), -0.5 * (0.25 - 0.8), -0.5 * (0.25 - 0.1)];
        Assert.Equal(expected, model.Parameter("output.bias"), (e, a) => Math.Abs(e - a) < 1e-7);
    }

    /// <summary>Only the second unit's incoming weights, 3 and 4, are longer than 1; by inputs instead of units, all would be.</summary>
    [Fact]
    public void MaxNorm_BoundsTheIncomingWeightsOfAUnit()
    {
        GeneratedModel model = Models.Value.Create("Bounded");
        Set(model, "hidden1.weight", [0.75, 0.5, 3, 4, -0.5, 0.75]);
        Set(model, "output.weight", [0, 0, 0]);

        Step(model, new Batch([[1, 1]], [[0]]));

        Assert.Equal([0.75, 0.5, 0.6, 0.8, -0.5, 0.75], model.Parameter("hidden1.weight"), (e, a) => Math.Abs(e - a) < 1e-6);
    }

    private static void Set(GeneratedModel model, string name, double[] values)
    {
        model.Write(model.ParameterArena, name, values);
        model.RefreshTransposed();
    }

    private static void Step(GeneratedModel model, Batch batch)
    {
        model.StartTraining(batch.Rows);
        model.Backpropagate(batch, step: 1);
        model.Update(model.Layout.Defaults, model.Layout.Defaults.LearningRate!.Value);
    }
}
