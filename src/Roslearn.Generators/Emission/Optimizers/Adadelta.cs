namespace Roslearn.Generators.Emission.Optimizers;

/// <summary>Adadelta (Zeiler 2012) in PyTorch's form, ε inside both roots.</summary>
internal sealed class Adadelta : UpdateRule
{
    public override IReadOnlyList<string> States { get; } = ["square", "moved"];

    public override IReadOnlyList<string> Scalars { get; } = ["decay", "share", "epsilon", "rate"];

    public override string Formula => "Δ = √(u + ε) / √(v + ε) · g, u = ρ·u + (1 − ρ)·Δ², θ −= rate·Δ";

    public override void Prepare(CodeWriter code)
    {
        code.Line($"double decay = {Number("Rho")};");
        code.Line("double share = 1 - decay;");
        PrepareEpsilon(code);
        code.Line("double rate = learningRate;");
    }

    public override void Update(CodeWriter code)
    {
        code.Line("square = TLane.MultiplyAdd(gradient * gradient, share, square * decay);");
        code.Line("TLane delta = TLane.Sqrt(moved + epsilon) / TLane.Sqrt(square + epsilon) * gradient;");
        code.Line("moved = TLane.MultiplyAdd(delta * delta, share, moved * decay);");
        code.Line("weight -= rate * delta;");
    }
}
