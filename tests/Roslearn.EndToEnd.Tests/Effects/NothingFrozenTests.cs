using EndToEnd.Definitions;
using EndToEnd.Harness;
using Roslearn;

namespace EndToEnd.Effects;

/// <summary>After one step every weight and every bias has moved, whatever the activation, the loss and the optimizer.</summary>
public class NothingFrozenTests
{
    /// <summary>Enough that no ReLU is off for all of them.</summary>
    private const int Rows = 64;

    private static readonly string[] Heads =
    [
        "Classes(5)", "Output(3)", "Output(3, Loss = Loss.MeanAbsoluteError)", "Output(3, Loss = Loss.Huber)",
        "Output(3, Loss = Loss.BinaryCrossEntropy, Activation = Activation.Sigmoid)",
    ];

    private static readonly string[] Optimizers = ["Adam", "Sgd", "Sgd(Momentum = 0)", "Sgd(Momentum = 0.5, Nesterov = true)"];

    private static readonly string[] Definitions =
    [
        .. LegalHeads.AllActivations.Select((activation, i) =>
            $"[Model, Input(7), Hidden(19, Activation = Activation.{activation}), {Heads[i % Heads.Length]}, {Optimizers[i % Optimizers.Length]}, LearningRate(0.1)]"),
        "[Model, Input(7), BatchNorm, Hidden(19, Activation = Activation.Tanh), LayerNorm, Activate(Activation.Gelu), BatchNorm, Classes(5), Sgd, LearningRate(0.1)]",
    ];

    [Fact]
    public void OneStep_MovesEveryParameter()
    {
        using ModelAssembly models = ModelAssembly.OfText(
            string.Concat(Definitions.Select((attributes, i) => $"{attributes}\npublic sealed partial class Model{i};\n")));
        List<string> frozen = [];
        for (int i = 0; i < Definitions.Length; i++)
        {
            GeneratedModel model = models.Create($"Model{i}");
            Batch batch = LayoutBatch.Draw(model.Layout, Rows);
            double[][] before = Parameters(model);
            model.Train(batch, new TrainingOptions { Epochs = 1, BatchSize = Rows });
            double[][] after = Parameters(model);
            frozen.AddRange(Enumerable.Range(0, before.Length).SelectMany(tensor => Enumerable.Range(0, before[tensor].Length)
                .Where(j => before[tensor][j] == after[tensor][j])
                .Select(j => $"{Definitions[i]}: {model.Layout.Tensors[tensor].Name}[{j}] stayed {after[tensor][j]}")));
        }

        Assert.True(frozen.Count == 0, string.Join('\n', frozen.Take(20)));
    }

    private static double[][] Parameters(GeneratedModel model) => [.. model.Layout.Tensors.Select(tensor => model.Parameter(tensor.Name))];
}
