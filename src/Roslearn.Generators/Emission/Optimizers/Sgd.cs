using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Emission.Optimizers;

/// <summary>
/// Stochastic gradient descent with momentum in PyTorch's form: the rate is outside the momentum, and dampening is ignored in
/// the first step and without momentum.
/// </summary>
internal sealed class Sgd : IOptimizer
{
    public IReadOnlyList<string> States { get; } = new[] { "velocity" };

    public IReadOnlyList<string> Scalars { get; } = new[] { "momentum", "share", "rate" };

    public string Formula => "b = μ·b + (1 − τ)·g, θ −= rate·b (Nesterov: rate·(g + μ·b))";

    public IEnumerable<(string Option, double Value)> Numbers(OptimizerSpec spec)
    {
        var sgd = (SgdSpec)spec;
        yield return ("Momentum", sgd.Momentum.Value);
        yield return ("Dampening", sgd.Dampening.Value);
    }

    public void Prepare(CodeWriter code, OptimizerSpec spec)
    {
        code.Line("double momentum = numbers.Momentum.GetValueOrDefault();");
        code.Line("double share = step == 1 || momentum == 0 ? 1 : 1 - numbers.Dampening.GetValueOrDefault();");
        code.Line("double rate = learningRate;");
    }

    public void Update(CodeWriter code, OptimizerSpec spec)
    {
        code.Line("velocity = TLane.MultiplyAdd(momentum, velocity, gradient * share);");
        code.Line(((SgdSpec)spec).Nesterov.Value
            ? "weight -= rate * TLane.MultiplyAdd(momentum, velocity, gradient);"
            : "weight -= rate * velocity;");
    }
}
