using EndToEnd.Definitions;
using EndToEnd.Harness;

namespace EndToEnd.Stability;

/// <summary>A NaN inside a network is not hidden: a maximum with 0 that prefers the number would turn it into an innocent 0.</summary>
public class NotANumberTests
{
    [Fact]
    public void NanInHiddenBias_ReachesOutputLossAndGradient()
    {
        using ModelAssembly models = ModelAssembly.OfText(string.Concat(LegalHeads.AllActivations.Select(activation =>
            $"[Model, Input(3), Hidden(20, Activation = Activation.{activation}), Output(2)]\npublic sealed partial class {activation}Model;\n")));

        Assert.All(LegalHeads.AllActivations, activation => AssertVisible(models.Create($"{activation}Model")));
    }

    private static void AssertVisible(GeneratedModel model)
    {
        model.Write(model.ParameterArena, "hidden1.bias", [double.NaN]);
        model.RefreshTransposed();
        Batch batch = LayoutBatch.Draw(model.Layout, rows: 9);

        model.Infer(batch);
        Assert.All(model.Outputs.SelectMany(row => row), output => Assert.Equal(double.NaN, output));
        Assert.All(model.Predict([1f, 2f, 3f]), output => Assert.Equal(float.NaN, output));
        model.StartTraining(batch.Rows);
        model.Backpropagate(batch, step: 1);
        Assert.All(model.RowLosses, loss => Assert.Equal(double.NaN, loss));
        model.Update(model.Layout.Defaults, learningRate: 0.1);
        Assert.Equal(double.NaN, model.Gradient("output.bias")[0]);
    }
}
