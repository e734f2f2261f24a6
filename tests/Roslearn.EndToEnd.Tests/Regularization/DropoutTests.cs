using EndToEnd.Definitions;
using EndToEnd.Differential;
using EndToEnd.Harness;

namespace EndToEnd.Regularization;

/// <summary>Masks, read off what a model makes of them.</summary>
public class DropoutTests
{
    private const int Units = 40;
    private const int Rows = 3;
    private const double Rate = 0.25;

    private const string Text = """
        [Model, Input(1), Hidden(40, Activation = Activation.Linear), Dropout(0.25), Output(1), Sgd] public sealed partial class Ones;
        [Model, Input(5, 3), Gru(6), Gru(4), Classes(3)] public sealed partial class Kept;
        [Model, Input(5, 3), Gru(6, 4, Dropout = 0.5), Classes(3)] public sealed partial class Between;

        """;

    private static readonly Lazy<ModelAssembly> Models = new(() => ModelAssembly.OfText(Text));

    /// <summary>
    /// With units of 1 and weights of 1, the output is the sum of the mask; what reaches a unit's bias is what the unit gave its weight: the sum over the rows of
    /// 2·output·mask / rows.
    /// </summary>
    [Fact]
    public void WayBack_HasTheMaskAndTheScaleOfTheWayForward()
    {
        GeneratedModel model = Models.Value.Create("Ones");
        model.Write(model.ParameterArena, "hidden1.weight", new double[Units]);
        model.Write(model.ParameterArena, "hidden1.bias", [.. Enumerable.Repeat(1.0, Units)]);
        model.Write(model.ParameterArena, "output.weight", [.. Enumerable.Repeat(1.0, Units)]);
        model.RefreshTransposed();
        model.StartTraining(Rows);
        double[][] masks = DropoutMasks.Of(Units, Rows, Rate, layer: 0, step: 4, seed: 9);

        model.Backpropagate(new Batch([.. Enumerable.Repeat(new double[1], Rows)], [.. Enumerable.Repeat(new double[1], Rows)]), step: 4, seed: 9);
        model.Update(model.Layout.Defaults, learningRate: 0);

        double[] outputs = [.. masks.Select(mask => mask.Sum())];
        double[] expected = [.. Enumerable.Range(0, Units).Select(unit => masks.Select((mask, row) => 2 * outputs[row] * mask[unit] / Rows).Sum())];
        Assert.Equal([0, 1 / (1 - Rate)], masks.SelectMany(mask => mask).Distinct().Order(), (e, a) => Math.Abs(e - a) < 1e-6);
        Assert.Equal(outputs.Select(output => output * output), model.RowLosses, (e, a) => Math.Abs(e - a) < 1e-6 * e);
        Comparison.Close("output.weight", expected, model.Gradient("output.weight"), 1e-6, 0);
        Comparison.Close("hidden1.bias", expected, model.Gradient("hidden1.bias"), 1e-6, 0);
    }

    /// <summary>A prediction drops nothing between the layers of a recurrent attribute.</summary>
    [Fact]
    public void StackedLayers_PredictAsWithoutDropout()
    {
        GeneratedModel dropped = Models.Value.Create("Between", seed: 2), kept = Models.Value.Create("Kept", seed: 2);
        Assert.Equal(Bits.Of(kept.ParameterArena), Bits.Of(dropped.ParameterArena));
        Assert.Equal([0.5], dropped.DropoutRates.ToArray());
        Batch batch = LayoutBatch.Draw(kept.Layout, Rows);
        float[] inputs = [.. batch.Inputs.SelectMany(row => row).Select(value => (float)value)];

        Assert.Equal(kept.Predict(inputs), dropped.Predict(inputs));
        Assert.Equal(kept.EvaluatePublicly(batch).Loss, dropped.EvaluatePublicly(batch).Loss);
    }
}
