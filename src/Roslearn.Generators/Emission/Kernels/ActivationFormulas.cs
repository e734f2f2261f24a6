using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Emission.Kernels;

/// <summary>
/// An activation as C# over lanes. <see cref="Gradient"/> takes what the derivative table says it reads (x for GELU and SiLU,
/// f(x) for the others) and the gradient of the output.
/// </summary>
internal sealed record ActivationFormula(Func<string, string> Forward, Func<string, string, string> Gradient);

/// <summary>One row per elementwise activation: the function and its derivative side by side.</summary>
internal static class ActivationFormulas
{
    private static readonly string Slope = $"TLane.Broadcast({Literal.Of(Defaults.LeakySlope)})";

    private static readonly Dictionary<Activation, ActivationFormula> Rows = new()
    {
        [Activation.ReLU] = new(
            x => $"TLane.Max(TLane.Zero, {x})",
            (y, dy) => $"TLane.SelectGreater({y}, TLane.Zero, {dy}, TLane.Zero)"),

        [Activation.LeakyRelu] = new(
            x => $"TLane.Max({x} * {Slope}, {x})",
            (y, dy) => $"TLane.SelectGreater({y}, TLane.Zero, {dy}, {dy} * {Slope})"),

        [Activation.Elu] = new(
            x => $"TLane.SelectGreater({x}, TLane.Zero, {x}, Elementary.Expm1({x}))",
            (y, dy) => $"TLane.SelectGreater({y}, TLane.Zero, {dy}, {dy} * ({y} + one))"),

        // d/dx x·Φ(x) = Φ(x) + x·φ(x),  φ(x) = exp(−x²/2) / √(2π)
        [Activation.Gelu] = new(
            x => $"{x} * Elementary.NormalCdf({x})",
            (x, dy) => $"{dy} * TLane.MultiplyAdd({x} * TLane.Broadcast(0.3989422804f), "
                + $"Elementary.Exp({x} * {x} * TLane.Broadcast(-0.5f)), Elementary.NormalCdf({x}))"),

        // s = sigmoid(x):  d/dx x·s = s·(1 + x·(1 − s))
        [Activation.Silu] = new(
            x => $"{x} * Elementary.Sigmoid({x})",
            (x, dy) => $"{dy} * Elementary.Sigmoid({x}) * TLane.MultiplyAdd({x}, one - Elementary.Sigmoid({x}), one)"),

        [Activation.Tanh] = new(
            x => $"Elementary.Tanh({x})",
            (y, dy) => $"{dy} * (one - {y} * {y})"),

        [Activation.Sigmoid] = new(
            x => $"Elementary.Sigmoid({x})",
            (y, dy) => $"{dy} * ({y} * (one - {y}))"),
    };

    public static ActivationFormula Of(Activation function) => Rows[function];

    /// <summary>Whether f(0) ≠ 0, so that the padding has to be cleared after f.</summary>
    public static bool FillsPadding(Activation function) => function == Activation.Sigmoid;
}
