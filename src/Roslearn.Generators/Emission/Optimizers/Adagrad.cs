namespace Roslearn.Generators.Emission.Optimizers;

/// <summary>Adagrad (Duchi et al. 2011) in PyTorch's form.</summary>
internal sealed class Adagrad : UpdateRule
{
    public override IReadOnlyList<string> States { get; } = ["sum"];

    public override IReadOnlyList<string> Scalars { get; } = ["epsilon", "rate"];

    public override string Formula => "s += g², θ −= rate / (1 + (t − 1)·d) · g / (√s + ε)";

    public override void Prepare(CodeWriter code)
    {
        using (code.Open("if (step == 1)"))
        {
            code.Line($"FillState((float){Number("InitialAccumulator")});");
        }

        code.Line();
        PrepareEpsilon(code);
        code.Line($"double rate = learningRate / (1 + (step - 1) * {Number("RateDecay")});");
    }

    public override void Update(CodeWriter code)
    {
        code.Line("sum = TLane.MultiplyAdd(gradient, gradient, sum);");
        code.Line("weight -= rate * gradient / (TLane.Sqrt(sum) + epsilon);");
    }
}
