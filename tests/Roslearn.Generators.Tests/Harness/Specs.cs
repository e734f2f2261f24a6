using CsCheck;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Tests.Harness;

/// <summary>Random definitions of dense layers, as specifications: every layer, activation, head and optimizer, at widths around those of the register tiles.</summary>
internal static class Specs
{
    private static readonly TypeSpec Type = new("", EquatableArray<string>.Empty, "partial class M", "M", "M");

    private static readonly TrainingSpec Training = new(Defaults.AdamLearningRate, Defaults.BatchSize, Defaults.Epochs, Defaults.Seed, 0.0);

    private static readonly Gen<int> Width = Gen.Frequency((3, Gen.Int[1, 70]), (1, Gen.Int[500, 2100]));

    private static readonly Gen<Activation> HiddenActivation = Gen.OneOf(
        Activation.ReLU, Activation.LeakyRelu, Activation.Elu, Activation.Gelu, Activation.Silu, Activation.Tanh, Activation.Sigmoid, Activation.Linear);

    private static readonly Gen<LayerSpec> Hidden = Gen.Select(
        Width, HiddenActivation, (width, activation) => (LayerSpec)new HiddenSpec(width, (int)activation, null, Origin.None, Origin.None));

    private static readonly Gen<LayerSpec> Dropout = Gen.Const((LayerSpec)new DropoutSpec(0.5, Origin.None, Origin.None));

    private static readonly Gen<LayerSpec> Norm = Gen.OneOf<LayerSpec>(
        Gen.Const((LayerSpec)new BatchNormSpec(0.1, 1e-5, Origin.None, Origin.None)), Gen.Const((LayerSpec)new LayerNormSpec(1e-5, Origin.None, Origin.None)));

    private static readonly Gen<LayerSpec> Activate = HiddenActivation.Select(activation => (LayerSpec)new ActivateSpec((int)activation, Origin.None, Origin.None));

    private static readonly Gen<HeadSpec> Head = Gen.OneOf(
        Width.Select(width => (HeadSpec)new ClassesSpec(width, null, Origin.None)),
        Width.Select(width => (HeadSpec)new OutputSpec(width, Loss.BinaryCrossEntropy, (int)Activation.Sigmoid, 1.0, null, Origin.None)),
        Gen.Select(Width, HiddenActivation, Gen.OneOf(Loss.MeanSquaredError, Loss.MeanAbsoluteError, Loss.Huber), (width, activation, loss) =>
            (HeadSpec)new OutputSpec(width, loss, (int)activation, 1.0, null, Origin.None)));

    private static readonly Gen<OptimizerSpec> Optimizer = Gen.OneOf<OptimizerSpec>(
        new AdamSpec(0.9, 0.999, 1e-8, Origin.None), new SgdSpec(0.9, 0.0, true, Origin.None), new SgdSpec(0.0, 0.0, false, Origin.None),
        new AmsGradSpec(0.9, 0.999, 1e-8, Origin.None), new AdamWSpec(0.9, 0.999, 1e-8, 0.01, Origin.None), new NAdamSpec(0.9, 0.999, 1e-8, 0.004, Origin.None),
        new RAdamSpec(0.9, 0.999, 1e-8, Origin.None), new AdagradSpec(0.0, 0.0, 1e-10, Origin.None), new RmsPropSpec(0.99, 0.9, 1e-8, true, Origin.None),
        new RmsPropSpec(0.99, 0.0, 1e-8, false, Origin.None), new AdadeltaSpec(0.9, 1e-6, Origin.None), new LionSpec(0.9, 0.99, 0.0, Origin.None));

    private static readonly Gen<LayerSpec> EvenHidden = Gen.Select(
        Gen.Int[2, 8], HiddenActivation, (lanes, activation) => (LayerSpec)new HiddenSpec(32 * lanes, (int)activation, null, Origin.None, Origin.None));

    /// <summary>Definitions of up to seven layers.</summary>
    public static Gen<ModelSpec> Random { get; } = Models(Width, Gen.Frequency((4, Hidden), (2, Dropout), (2, Norm), (1, Activate)).Array[0, 7]);

    /// <summary>Definitions of dense networks, of most of which threads share the columns of layers.</summary>
    public static Gen<ModelSpec> Even { get; } = Models(Gen.Int[300, 500], Gen.Frequency((4, EvenHidden), (1, Dropout), (1, Activate)).Array[1, 4]);

    private static Gen<ModelSpec> Models(Gen<int> width, Gen<LayerSpec[]> stack) => Gen.Select(
        width,
        stack,
        Head,
        Optimizer,
        (inputs, layers, head, optimizer) => new ModelSpec(Type, new InputSpec(new[] { inputs }, Origin.None), layers, head, optimizer, Training));
}
