using EndToEnd.Definitions;
using EndToEnd.Harness;

namespace EndToEnd.Differential;

/// <summary>
/// Generated gradients against central differences of the generated loss, f′(x) ≈ (8·(f(x + h) − f(x − h)) − f(x + 2h) + f(x − 2h)) / 12h: no
/// reference takes part, so that a misunderstanding that both share would show here. The masks of dropout are those of one step, the same for
/// every loss.
/// </summary>
public class GeneratedGradientTests
{
    private const int Rows = 5;
    private const int Seed = 7;

    /// <summary>Error of a difference: about h⁴/30, and the 1e-7 of a loss in single precision over h.</summary>
    private const double Step = 1.0 / 64;

    /// <summary>Parts of the model's largest gradient. The largest seen was 4.4e-5, of a normalised map; behind a batch normalisation losses bend most, and more with a smaller ε.</summary>
    private const double Tolerance = 2e-4;

    private const string Text = """
        [Model, Input(4, 3), Rnn(5), Output(2), Sgd] public sealed partial class Plain;
        [Model, Input(4, 3), Lstm(5, Bidirectional = true), Output(2), Sgd] public sealed partial class Long;
        [Model, Tokens(5, 6), Embedding(3), Lstm(4), Classes(3, PerStep = true), ClassWeights(1, 4, 0.25), Sgd] public sealed partial class Steps;
        [Model, Input(4, 3), Gru(5), Output(2), Sgd] public sealed partial class Gated;
        [Model, Input(4, 3), Gru(5, ResetAfter = false), Output(2), Sgd] public sealed partial class ResetFirst;
        [Model, Input(4, 3), Gru(6, 5, Dropout = 0.5), Output(2), Sgd] public sealed partial class Stacked;
        [Model, Input(7, 3), Conv1D(4, 3, Activation = Activation.Tanh), Gru(5), Output(2), Sgd] public sealed partial class Convolved;
        [Model, Input(7, 3), Conv1D(4, 3, Activation = Activation.Tanh), Lstm(5), Output(2, PerStep = true), Sgd] public sealed partial class ConvolvedSteps;
        [Model, Input(5), Hidden(6, Activation = Activation.Tanh), Classes(4), ClassWeights(1, 4, 0.25, 2), Sgd] public sealed partial class Weighted;
        [Model, Input(5), Hidden(6, Activation = Activation.Tanh), Classes(4), LabelSmoothing(0.3), Sgd] public sealed partial class Smoothed;
        [Model, Input(5), Hidden(20, Activation = Activation.Tanh), Dropout(0.4), Hidden(7, Activation = Activation.Tanh), Output(2), Sgd] public sealed partial class Dropped;
        [Model, Input(5, 6, 2), Conv2D(3, 3, Activation = Activation.Tanh), Dropout(0.3), Output(2), Sgd] public sealed partial class DroppedMap;
        [Model, Input(5), Hidden(18, Activation = Activation.Linear), BatchNorm(Epsilon = 0.1), Activation(Activation.Tanh), Hidden(7, Activation = Activation.Tanh), BatchNorm(Epsilon = 0.1), Output(2), Sgd] public sealed partial class BatchNormed;
        [Model, Input(5), Hidden(18, Activation = Activation.Linear), LayerNorm, Activation(Activation.Tanh), Hidden(7, Activation = Activation.Tanh), LayerNorm, Output(2), Sgd] public sealed partial class LayerNormed;
        [Model, Input(5, 6, 2), Conv2D(3, 3, Activation = Activation.Linear), BatchNorm, Activation(Activation.Tanh), Conv2D(4, 3, Activation = Activation.Tanh), LayerNorm, Output(2), Sgd] public sealed partial class NormedMap;

        """;

    private static readonly Lazy<ModelAssembly> Models = new(() => ModelAssembly.OfText(Text));

    [Theory]
    [InlineData("Plain")]
    [InlineData("Long")]
    [InlineData("Steps")]
    [InlineData("Gated")]
    [InlineData("ResetFirst")]
    [InlineData("Stacked")]
    [InlineData("Convolved")]
    [InlineData("ConvolvedSteps")]
    [InlineData("Weighted")]
    [InlineData("Smoothed")]
    [InlineData("Dropped")]
    [InlineData("DroppedMap")]
    [InlineData("BatchNormed")]
    [InlineData("LayerNormed")]
    [InlineData("NormedMap")]
    public void EveryGradient_IsTheSlopeOfTheLoss(string name)
    {
        GeneratedModel model = Models.Value.Create(name, Seed);
        Batch batch = LayoutBatch.Draw(model.Layout, Rows);
        model.StartTraining(Rows);
        Loss(model, batch);
        model.Update(model.Layout.Defaults, learningRate: 0);
        Dictionary<string, double[]> gradients = model.Layout.Tensors.ToDictionary(tensor => tensor.Name, tensor => model.Gradient(tensor.Name));
        double largest = gradients.Values.Max(tensor => tensor.Max(Math.Abs));

        foreach ((string tensor, double[] gradient) in gradients)
        {
            double[] slopes = [.. gradient.Select((_, i) => Slope(model, batch, tensor, i))];
            Comparison.Within($"{name}, {tensor}", slopes, gradient, _ => Tolerance * largest);
        }
    }

    private static double Slope(GeneratedModel model, Batch batch, string tensor, int index)
    {
        double[] values = model.Parameter(tensor);
        double slope = ((8 * (At(Step) - At(-Step))) - At(2 * Step) + At(-2 * Step)) / (12 * Step);
        model.Write(model.ParameterArena, tensor, values);
        return slope;

        double At(double move)
        {
            double[] moved = [.. values];
            moved[index] += move;
            model.Write(model.ParameterArena, tensor, moved);
            model.RefreshTransposed();
            return Loss(model, batch);
        }
    }

    private static double Loss(GeneratedModel model, Batch batch)
    {
        model.Backpropagate(batch, step: 1, Seed);
        return model.RowLosses.Sum() / model.TotalWeight;
    }
}
