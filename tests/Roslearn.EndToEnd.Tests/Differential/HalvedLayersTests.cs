using EndToEnd.Definitions;
using EndToEnd.Harness;

namespace EndToEnd.Differential;

/// <summary>Dense networks of which threads share the columns of layers, against the reference.</summary>
public class HalvedLayersTests
{
    /// <summary>Halves of 2, 3, 4 and 6 lanes, and of 32 with rows that are padded apart; activations in the store and as passes of their own, dropout before, between and after.</summary>
    private static readonly (int Inputs, LayerSpec[] Layers)[] Networks =
    [
        (530, [Specs.Hidden(64)]),
        (301, [Specs.Hidden(128), Specs.Hidden(96, Activation.LeakyRelu), Specs.Hidden(64)]),
        (200, [Specs.Hidden(128, Activation.Tanh), Specs.Dropout(0.3), Specs.Hidden(192), Specs.Dropout(0.2)]),
        (420, [Specs.Dropout(0.2), Specs.Hidden(96, Activation.Linear), Specs.Hidden(64, Activation.Gelu), Specs.Activate(Activation.ReLU)]),
        (40, [Specs.Hidden(1024), Specs.Hidden(64), Specs.Hidden(96)]),
    ];

    private static readonly OptimizerSpec[] Optimizers = [Specs.Sgd(), Specs.Adam(), Specs.NAdam(), Specs.AdamW()];

    private static readonly RegularizationSpec[] Regularizations = [Specs.Regularization(), Specs.Regularization(clipNorm: 0.1), Specs.Regularization(l1: 0.001)];

    [Fact]
    public void Halves_EqualReference()
    {
        Definition[] definitions = [.. Enumerable.Range(0, 3 * Networks.Length).Select(Define)];
        using (ModelAssembly models = ModelAssembly.Of(definitions, checkOverflow: false))
        {
            Assert.All(definitions, definition => Assert.NotEmpty(models.Create(definition.Name).Layout.HalvedStages));
        }

        DifferentialTests.Compare(definitions, checkOverflow: true);
    }

    private static Definition Define(int index)
    {
        (int inputs, LayerSpec[] layers) = Networks[index % Networks.Length];
        HeadSpec head = index % 2 == 0 ? Specs.Classes(4 + index) : Specs.Output(1 + index);
        ModelSpec spec = Specs.Model(inputs, layers, head, Optimizers[index % Optimizers.Length], Specs.Training(0.001, 8), $"Halved{index}");
        return new Definition(
            spec with { Regularization = Regularizations[index / Networks.Length] }, (TextStyle)0, BatchRows: 1 + (index * 7 % 19), Seed: index);
    }
}
