using System.Runtime.Intrinsics.X86;
using System.Runtime.Intrinsics.Arm;
using EndToEnd.Definitions;
using EndToEnd.Harness;

namespace EndToEnd.Determinism;

/// <summary>
/// The kernels give the same bits with vectors of 512, 256 and 128 bits: one committed hash for each model over outputs, losses,
/// gradients and updated weights (of a tiny network also over what it makes of single examples), all from weights and inputs that are small fractions and so exact everywhere.
/// </summary>
public class EveryVectorWidthTests
{
    /// <summary>Asks for a multiply-add that rounds once where the processor has none.</summary>
    public const string ExactVariable = "ROSLEARN_EXACT_MULTIPLY_ADD";

    private const int Rows = 45;

    private const string Text = """
        [Model, Input(67), Hidden(50), Hidden(33, Activation = Activation.LeakyRelu), Classes(10), Sgd(Momentum = 0.5)]
        public sealed partial class Rectified;

        [Model, Input(21), Hidden(40, Activation = Activation.Tanh), Hidden(19, Activation = Activation.Gelu), Dropout(0.25), Hidden(65, Activation = Activation.Silu), Output(7), Sgd(Momentum = 0)]
        public sealed partial class Smooth;

        [Model, Input(37), BatchNorm, Hidden(50, Activation = Activation.Linear), BatchNorm(Momentum = 0.25), Activate, Hidden(21, Activation = Activation.Tanh), LayerNorm, Classes(6), Sgd(Momentum = 0.5)]
        public sealed partial class Normalized;

        [Model, Input(250), Hidden(128), Hidden(96, Activation = Activation.Tanh), Classes(6), Sgd(Momentum = 0.5)]
        public sealed partial class Halved;

        [Model, Input(19), Hidden(40), Hidden(23), Classes(5), Sgd(Momentum = 0.5), ClipNorm(0.5), MaxNorm(0.75), L1(0.001), L2(0.01), LabelSmoothing(0.125), ClassWeights(1, 2, 0.5, 1, 4)]
        public sealed partial class Bounded;

        [Model, Input(9), Hidden(17, Activation = Activation.Elu), Hidden(31, Activation = Activation.Softmax), Output(3, Loss = Loss.BinaryCrossEntropy, Activation = Activation.Sigmoid), Sgd(Momentum = 0)]
        public sealed partial class Probabilities;

        [Model, Input(4), Hidden(16, 16), Classes(3), Sgd(Momentum = 0.5)]
        public sealed partial class TinyClasses;

        [Model, Input(5), Hidden(32, Activation = Activation.Tanh), Hidden(20, Activation = Activation.LeakyRelu), Hidden(27), Classes(10), Sgd(Momentum = 0.5)]
        public sealed partial class TinyWide;

        [Model, Input(7), Hidden(18, Activation = Activation.Sigmoid), Dropout(0.25), Hidden(3, Activation = Activation.Gelu), Output(2), Sgd(Momentum = 0)]
        public sealed partial class TinyNumbers;

        [Model, Input(9, 8, 3), Conv2D(10, 3, Padding = Padding.Same), MaxPool(2), Conv2D(70, 2, Activation = Activation.LeakyRelu), SeparableConv2D(33, 3, Stride = 2, Padding = Padding.Same), AveragePool(2), Classes(4), Sgd(Momentum = 0)]
        public sealed partial class Pictures;

        [Model, Input(21), Hidden(300), Hidden(250, Activation = Activation.LeakyRelu), Hidden(270, Activation = Activation.Gelu), Classes(5), Sgd(Momentum = 0.5), BatchSize(600)]
        public sealed partial class Wide;

        """;

    /// <summary>Whether a multiply-add rounds once in this process.</summary>
    private static bool RoundsOnce => Fma.IsSupported || AdvSimd.IsSupported || Environment.GetEnvironmentVariable(ExactVariable) == "1";

    /// <summary>By model.</summary>
    public static TheoryData<string, string> Hashes => new()
    {
        { "Rectified", "E4BF7960C81E35B7" },
        { "Smooth", "6F9D97A6B5EC324E" },
        { "Normalized", "9E665CA7AC2A9928" },
        { "Halved", "5D580D6B7E194710" },
        { "Bounded", "CA344388750A4EDE" },
        { "Probabilities", "23649195C278F491" },
        { "TinyClasses", "F8DBFC4E71C0D18A" },
        { "TinyWide", "878B795058408855" },
        { "TinyNumbers", "B8B4D2FA8C645471" },
        { "Pictures", "549974C0FDD3D753" },
        { "Wide", "E97E5D625DB96B46" },
    };

    private static readonly Lazy<ModelAssembly> Models = new(() => ModelAssembly.OfText(Text));

    [Theory]
    [MemberData(nameof(Hashes))]
    public void FixedWeights_GiveCommittedBits(string name, string hash)
    {
        Assert.SkipUnless(RoundsOnce, $"Without fused multiply-add, bits agree only under {ExactVariable}=1; another test starts a process that has it.");

        Assert.Equal(hash, Hash(Models.Value.Create(name)));
    }

    /// <summary>The narrowest vectors in a process of their own, where multiply-add rounds once; the CI runs all of these tests without 512-bit vectors.</summary>
    [Fact]
    public void NarrowestVectors_GiveCommittedBits()
    {
        (int exitCode, string output) = ChildProcess.RunTest(
            $"{typeof(EveryVectorWidthTests).FullName}.{nameof(FixedWeights_GiveCommittedBits)}",
            new() { ["DOTNET_EnableAVX2"] = "0", [ExactVariable] = "1" });

        Assert.True(exitCode == 0 && output.Contains($"Total: {Hashes.Count}, Errors: 0, Failed: 0, Skipped: 0", StringComparison.Ordinal), output);
    }

    private static string Hash(GeneratedModel model)
    {
        List<float> values = [];
        SetParameters(model);
        Batch batch = Fractions(model);
        model.Infer(batch);
        Add(model.Outputs.SelectMany(row => row));
        model.StartTraining(Rows);
        for (int step = 1; step <= 2; step++)
        {
            model.Backpropagate(batch, step, seed: 3);
            Add(model.RowLosses);
            model.Update(model.Layout.Defaults, learningRate: 0.125);
            foreach (string tensor in model.Layout.Tensors.Select(tensor => tensor.Name))
            {
                Add(model.Gradient(tensor));
                Add(model.Parameter(tensor));
            }
        }

        if (model.StepsOne)
        {
            AddSingleExamples();
        }

        return Bits.Hash(values);

        void AddSingleExamples()
        {
            for (int row = 0; row < 4; row++)
            {
                var example = new Batch([batch.Inputs[row]], [batch.Targets[row]]);
                values.AddRange(model.Predict([.. batch.Inputs[row].Select(value => (float)value)]));
                model.StepOne(example, row + 3, learningRate: 0.125, seed: 3);
                Add(model.RowLosses);
                Add(model.Layout.Tensors.SelectMany(tensor => model.Parameter(tensor.Name)));
            }
        }

        void Add(IEnumerable<double> numbers) => values.AddRange(numbers.Select(number => (float)number));
    }

    private static void SetParameters(GeneratedModel model)
    {
        for (int i = 0; i < model.Layout.Tensors.Length; i++)
        {
            string name = model.Layout.Tensors[i].Name;
            int count = model.Parameter(name).Length;
            double shift = name.EndsWith("running_var", StringComparison.Ordinal) ? 1 : 0;
            model.Write(model.ParameterArena, name, [.. Enumerable.Range(0, count).Select(j => shift + Fraction((37 * j) + (11 * i), 61, 256))]);
        }

        model.RefreshTransposed();
    }

    private static Batch Fractions(GeneratedModel model)
    {
        int inputs = model.Layout.InputSize, targets = model.Layout.TargetSize;
        return new Batch(
            [.. Enumerable.Range(0, Rows).Select(row => Enumerable.Range(0, inputs).Select(i => Fraction((row * inputs) + (29 * i), 53, 32)).ToArray())],
            [.. Enumerable.Range(0, Rows).Select(row => Enumerable.Range(0, targets).Select(i => (double)Target(row + i)).ToArray())]);

        int Target(int i) => model.Layout.IsClassifier ? 7 * i % model.Layout.OutputSize : i % 2;
    }

    /// <summary>A whole number from -period/2 to period/2 over a power of two.</summary>
    private static double Fraction(int i, int period, int denominator) => ((i % period) - (period / 2)) / (double)denominator;
}
