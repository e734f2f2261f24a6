using EndToEnd.Definitions;
using EndToEnd.Harness;
using Roslearn;
using Roslearn.Reference;

namespace EndToEnd.Regularization;

/// <summary>Penalties, bounds and weighted losses as a user meets them; their formulas are compared by the differential tests.</summary>
public class RegularizationTests
{
    private const string Everything =
        "[Model, Input(6), Hidden(150), Dropout(0.2), Hidden(70), Classes(3), BatchSize(16), Epochs(2), Seed(3)]\n"
        + "[AdamW, L2(0.001), L1(0.001), {0}, MaxNorm(0.75), LabelSmoothing(0.1), ClassWeights(1, 2, 0.5)]\n"
        + "public sealed partial class Net;";

    public static TheoryData<string> Clips => new("ClipNorm(0.1)", "ClipValue(0.01)");

    [Theory]
    [MemberData(nameof(Clips))]
    public void AnyNumberOfThreads_GivesTheSameBits(string clip)
    {
        using ModelAssembly assembly = ModelAssembly.OfText(string.Format(Everything, clip));
        Batch batch = Examples(100);
        float[][] trained = [.. new[] { 1, 2, 3, 7 }.Select(threads =>
        {
            GeneratedModel model = assembly.Create("Net", 1);
            model.Train(batch, new TrainingOptions { Threads = threads });
            return model.ParameterArena.ToArray();
        })];

        Assert.All(trained, parameters => Assert.Equal(trained[0], parameters));
        Assert.NotEqual(assembly.Create("Net", 1).ParameterArena.ToArray(), trained[0]);
    }

    [Fact]
    public void MaxNorm_BoundsHiddenUnitsAlone_AndKeepsTheCopiesEqual()
    {
        using ModelAssembly assembly = ModelAssembly.OfText(
            "[Model, Input(6), Hidden(150), Hidden(70), Output(3), Sgd, LearningRate(0.1), MaxNorm(0.75)] public sealed partial class Net;");
        GeneratedModel model = assembly.Create("Net", 1);
        ModelSpec spec = Specs.Model(6, [], Specs.Output(3));
        model.Train(Batch.Draw(spec, 64, new Random(1)), new TrainingOptions { Epochs = 3 });

        double[][] norms = [.. new[] { "hidden1.weight", "hidden2.weight", "output.weight" }.Select(name => Norms(model, name))];
        Assert.All(norms[..2], layer => Assert.InRange(layer.Max(), 0.75 * (1 - 1e-6), 0.75 * (1 + 1e-6)));
        Assert.Contains(norms[1], norm => norm < 0.7499);
        Assert.True(norms[2].Max() > 0.76, "the head was bounded");
        float[] copies = model.TransposedArena.ToArray();
        model.RefreshTransposed();
        Assert.Equal(model.TransposedArena.ToArray(), copies);
    }

    [Fact]
    public void WeightedLoss_IsTheReferencesInTrainingAndEvaluation()
    {
        ModelSpec spec = Specs.Model(6, [Specs.Hidden(20)], Specs.Classes(3, labelSmoothing: 0.2, classWeights: [1, 4, 0.25]), training: Specs.Training(batchSize: 50, epochs: 1));
        using ModelAssembly assembly = ModelAssembly.Of([new Definition(spec, TextStyle.Plain, 50, 0)]);
        GeneratedModel model = assembly.Create("Net", 1);
        var reference = new ReferenceNetwork(spec);
        model.CopyParametersTo(reference);
        Batch batch = Examples(50);
        double expected = reference.Loss(batch.Inputs, batch.Targets);

        Assert.Equal(expected, model.EvaluatePublicly(batch).Loss, 1e-6);
        TrainingHistory history = model.Train(batch);
        Assert.Equal(expected, history.Epochs[0].Loss, 1e-6);
        Assert.NotEqual(expected, reference.RowLosses(batch.Inputs, batch.Targets).Average(), 1e-3);
    }

    [Fact]
    public void SecondTraining_StartsFromAFreshOptimizer()
    {
        using ModelAssembly assembly = ModelAssembly.OfText("[Model, Input(6), Classes(3), NAdam, Epochs(2)] public sealed partial class Net;");
        GeneratedModel twice = assembly.Create("Net", 1);
        Batch batch = Examples(40);
        float[] start = twice.ParameterArena.ToArray();

        twice.Train(batch);
        float[] once = twice.ParameterArena.ToArray();
        start.CopyTo(twice.ParameterArena);
        twice.RefreshTransposed();
        twice.Train(batch);

        Assert.Equal(once, twice.ParameterArena.ToArray());
    }

    private static Batch Examples(int rows) => Batch.Draw(Specs.Model(6, [], Specs.Classes(3)), rows, new Random(5));

    private static double[] Norms(GeneratedModel model, string name)
    {
        double[] weights = model.Parameter(name);
        int inputs = model.Layout.Tensors.Single(tensor => tensor.Name == name).Shape[1];
        return [.. weights.Chunk(inputs).Select(unit => Math.Sqrt(unit.Sum(value => value * value)))];
    }
}
