using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Emission.Optimizers;

/// <summary>
/// Stochastic gradient descent with momentum in PyTorch's form: the rate is outside the momentum, and dampening is ignored in
/// the first step and without momentum.
/// </summary>
internal sealed class Sgd(SgdSpec spec) : UpdateRule
{
    public override IReadOnlyList<string> States { get; } = ["velocity"];

    public override IReadOnlyList<string> Scalars { get; } = ["momentum", "share", "rate"];

    public override string Formula => spec.Nesterov.Value
        ? "b = μ·b + (1 − τ)·g, θ −= rate·(g + μ·b)"
        : "b = μ·b + (1 − τ)·g, θ −= rate·b";

    public override void Prepare(CodeWriter code)
    {
        code.Line($"double momentum = {Number("Momentum")};");
        code.Line($"double share = step == 1 || momentum == 0 ? 1 : 1 - {Number("Dampening")};");
        code.Line("double rate = learningRate;");
    }

    public override void Update(CodeWriter code)
    {
        code.Line("velocity = TLane.MultiplyAdd(momentum, velocity, gradient * share);");
        code.Line(spec.Nesterov.Value
            ? "weight -= rate * TLane.MultiplyAdd(momentum, velocity, gradient);"
            : "weight -= rate * velocity;");
    }
}
