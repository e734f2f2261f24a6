using EndToEnd.Definitions;
using EndToEnd.Harness;

namespace EndToEnd.Stability;

/// <summary>A NaN inside a network is not hidden: a maximum with 0 that prefers the number would turn it into an innocent 0.</summary>
public sealed class NotANumberTests : IDisposable
{
    private static readonly int[] Widths = [5, 40];

    private readonly ModelAssembly _models = ModelAssembly.OfText(string.Concat(
        LegalHeads.AllActivations.SelectMany(activation => Widths.Select(width =>
            $"[Model, Input(3), Hidden({width}, Activation = Activation.{activation}), Output(2)]\npublic sealed partial class {activation}{width};\n"))));

    [Fact]
    public void NanInHiddenBias_ReachesOutputLossAndGradient()
    {
        Assert.All(LegalHeads.AllActivations, activation => Assert.All(Widths, width =>
        {
            GeneratedModel model = _models.Create($"{activation}{width}");
            model.Write(model.ParameterArena, "hidden1.bias", [double.NaN]);
            model.RefreshTransposed();
            Batch batch = LayoutBatch.Draw(model.Layout, 9);

            model.Infer(batch);
            Assert.All(model.Outputs.SelectMany(row => row), output => Assert.Equal(double.NaN, output));
            Assert.All(model.Predict([1f, 2f, 3f]), output => Assert.Equal(float.NaN, output));
            model.StartTraining(batch.Rows);
            model.Backpropagate(batch, step: 1);
            Assert.All(model.RowLosses, loss => Assert.Equal(double.NaN, loss));
            model.Update(model.Layout.Defaults, learningRate: 0.1);
            Assert.Equal(double.NaN, model.Gradient("output.bias")[0]);
        }));
    }

    public void Dispose() => _models.Dispose();
}
