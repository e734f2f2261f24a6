using EndToEnd.Definitions;
using EndToEnd.Harness;
using Roslearn.Reference;

namespace EndToEnd.Differential;

/// <summary>Of equal maxima the first one gets the gradient, as in PyTorch: here all values of a map are equal, and what each was made of is not.</summary>
public class PoolTieTests
{
    private const int Rows = 5;

    /// <summary>A window that is written out, one with loops, and windows that overlap or reach beyond the border.</summary>
    [Theory]
    [InlineData(2, 0, Padding.Valid)]
    [InlineData(4, 0, Padding.Valid)]
    [InlineData(3, 1, Padding.Valid)]
    [InlineData(3, 2, Padding.Same)]
    [InlineData(2, 1, Padding.Same)]
    public void EqualMaxima_GiveTheGradientToTheFirst(int size, int stride, Padding padding)
    {
        ModelSpec spec = Specs.Model(
            [9, 8, 3],
            [Specs.Convolution(4, 1, activation: Activation.Linear), Specs.Pool(PoolKind.Max, size, stride, padding)],
            Specs.Output(3),
            name: "Tied");
        var definition = new Definition(spec, (TextStyle)0, Rows, Seed: size);
        using ModelAssembly models = ModelAssembly.Of([definition], checkOverflow: false);
        GeneratedModel model = models.Create("Tied");
        var random = new Random(size);
        var reference = new ReferenceNetwork(spec);
        RandomParameters.Fill(reference, random);
        reference["conv1.weight"].Values.AsSpan().Clear();
        model.SetParameters(reference);
        Batch batch = Batch.Draw(spec, Rows, random);

        model.StartTraining(Rows);
        model.Backpropagate(batch, step: 1, seed: 1);
        model.Update(model.Layout.Defaults, learningRate: 0);
        reference.Backpropagate(batch.Inputs, batch.Targets);

        Comparison.Close("gradient of conv1.weight", reference["conv1.weight"].Gradient, model.Gradient("conv1.weight"), DifferentialCase.GradientTolerance, 1e-7);
    }
}
