namespace Roslearn.Generators.Tests.Budgets;

/// <summary>Definitions of the largest models that are still sensible: 5 layers of 2048 over 4096 inputs, with every head and activation, and deep recurrent ones.</summary>
internal static class LargeModels
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["classifier"] = "Input(4096), Hidden(2048), Layers(5), Classes(1000)",
        ["dropout everywhere"] = "Input(64, 64), Dropout(0.1), Hidden(2048, Activation = Activation.Gelu), Dropout(0.5), Layers(5), Classes(1000), Sgd(Nesterov = true), L2(1e-4)",
        ["every activation"] = "Input(4096), Hidden(2048, Activation = Activation.ReLU), Hidden(2048, Activation = Activation.Elu), Hidden(2048, Activation = Activation.Gelu), Hidden(2048, Activation = Activation.Silu), Hidden(2048, Activation = Activation.Tanh), Output(2048, Activation = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy)",
        ["no two widths alike"] = "Input(4096), Hidden(2047, 1999, 1777, 1551, 1333), Activation(Activation.LeakyRelu), Output(999, Loss = Loss.Huber), Adam(Beta1 = 0.8)",
        ["narrow and odd"] = "Input(4095), Hidden(33, 17, 47, 15, 1), Activation(Activation.Sigmoid), Output(31, Activation = Activation.Silu, Loss = Loss.MeanAbsoluteError), Sgd(Momentum = 0)",
        ["ten convolutions"] = "Input(32, 32, 3)" + Same(32) + Group(32) + Group(32) + Group(32) + Pool + Same(64) + Group(64) + "][GlobalAveragePool, Classes(10), AdamW, CosineDecay",
        ["pictures"] = "Input(224, 224, 3), Conv2D(64, 7, Stride = 2, Padding = Padding.Same), MaxPool(3, Stride = 2), Conv2D(128, 3), Conv2D(256, 3, Stride = 2), Conv2D(512, 3, Stride = 2), Conv2D(512, 11, Activation = Activation.Gelu), SeparableConv2D(512, 3, Padding = Padding.Same), GlobalAveragePool, Classes(1000)",
        ["odd pictures"] = "Input(31, 45, 7), Conv2D(37, 5, Dilation = 2, Padding = Padding.Same), AveragePool(3, Stride = 2, Padding = Padding.Same), Conv2D(99, 3), SeparableConv2D(51, 4), MaxPool(3, Padding = Padding.Same), Hidden(300), Output(7)",
        ["twenty layers"] = "Input(4096), Hidden(500, Activation = Activation.Tanh), Dropout, Layers(10), Hidden(1000, Activation = Activation.Elu), Layers(10), Classes(10000)",
        ["stacked recurrent layers"] = "Tokens(256, 10000), Embedding(512), Lstm(1024), Dropout(0.2), Layers(3), Gru(1024), Classes(10000, PerStep = true), ClipNorm(5)",
    };

    private const string Pool = "][MaxPool(2)";

    private static string Same(int filters) => $"][Conv2D({filters}, 3, Padding = Padding.Same), BatchNorm";

    private static string Group(int filters) =>
        $"][Conv2D({filters}, 3, Padding = Padding.Same), BatchNorm, Conv2D({filters}, 3, Padding = Padding.Same, Activation = Activation.Linear), BatchNorm, Residual(Activation = Activation.ReLU)";

    public static string Source(string name) => $"using Roslearn;\n\n/// <summary>Large.</summary>\n[Model, {All[name]}]\npublic partial class Large;\n";
}
