using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Emission.Optimizers;

/// <summary>
/// RMSprop (Tieleman and Hinton 2012) in PyTorch's form. Centred, v − m² may come out below 0 by a rounding error: then it is 0.
/// </summary>
internal sealed class RmsProp(RmsPropSpec spec) : UpdateRule
{
    private bool IsCentered => spec.Centered.Value;

    public override IReadOnlyList<string> States { get; } = spec.Centered.Value ? ["velocity", "square", "mean"] : ["velocity", "square"];

    public override IReadOnlyList<string> Scalars { get; } = ["momentum", "squareDecay", "squareShare", "epsilon", "rate"];

    public override string Formula => IsCentered
        ? "b = μ·b + g / (√(v − m²) + ε), θ −= rate·b"
        : "b = μ·b + g / (√v + ε), θ −= rate·b";

    public override void Prepare(CodeWriter code)
    {
        code.Line($"double momentum = {Number("Momentum")};");
        code.Line($"double squareDecay = {Number("Alpha")};");
        code.Line("double squareShare = 1 - squareDecay;");
        PrepareEpsilon(code);
        code.Line("double rate = learningRate;");
    }

    public override void Update(CodeWriter code)
    {
        code.Line("square = TLane.MultiplyAdd(gradient * gradient, squareShare, square * squareDecay);");
        if (IsCentered)
        {
            code.Line("mean = TLane.MultiplyAdd(gradient - mean, squareShare, mean);");
            code.Line("TLane deviation = TLane.Sqrt(TLane.Max(TLane.Zero, TLane.MultiplyAdd(-mean, mean, square)));");
        }
        else
        {
            code.Line("TLane deviation = TLane.Sqrt(square);");
        }

        code.Line("velocity = TLane.MultiplyAdd(momentum, velocity, gradient / (deviation + epsilon));");
        code.Line("weight -= rate * velocity;");
    }
}
