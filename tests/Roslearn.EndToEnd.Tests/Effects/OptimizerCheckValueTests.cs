using EndToEnd.Definitions;
using EndToEnd.Harness;

namespace EndToEnd.Effects;

/// <summary>
/// Generated updates against the published check values: three steps on f = ½·x² from x = 1 at the rate 0.001. The bias has that
/// function by a Huber loss in its square part, the weight by a penalty of λ = 1, since its input is 0.
/// </summary>
public class OptimizerCheckValueTests
{
    /// <summary>Three roundings to single precision of numbers just below 1.</summary>
    private const double Tolerance = 3.0 / (1 << 24);

    [Theory]
    [InlineData("", 0.997002999000)]
    [InlineData("Momentum", 0.994394799000)]
    [InlineData("Nesterov", 0.991964901141)]
    [InlineData("Adam", 0.997000096080)]
    public void ThreeSteps_GiveCheckValue(string optimizer, double expected)
    {
        GeneratedModel model = FixedModels.Create(FixedModels.Parabola + optimizer);
        model.Write(model.ParameterArena, "output.weight", [1]);
        model.Write(model.ParameterArena, "output.bias", [1]);
        model.RefreshTransposed();
        model.StartTraining(rows: 1);
        for (int step = 1; step <= 3; step++)
        {
            model.Backpropagate(new Batch([[0]], [[0]]), step);
            model.Update(model.Layout.Defaults, model.Layout.Defaults.LearningRate!.Value);
        }

        Assert.Equal(expected, model.Parameter("output.weight")[0], Tolerance);
        Assert.Equal(expected, model.Parameter("output.bias")[0], Tolerance);
    }
}
