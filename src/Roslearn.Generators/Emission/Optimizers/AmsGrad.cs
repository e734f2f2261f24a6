namespace Roslearn.Generators.Emission.Optimizers;

/// <summary>AMSGrad (Reddi et al. 2018) in PyTorch's form: the greatest v is taken before its correction.</summary>
internal sealed class AmsGrad : AdamMoments
{
    public override IReadOnlyList<string> States { get; } = ["mean", "square", "greatest"];

    public override string Formula => "θ −= rate / (1 − β1ᵗ) · m / (√max v / √(1 − β2ᵗ) + ε)";

    public override void Update(CodeWriter code)
    {
        UpdateMoments(code);
        code.Line("greatest = TLane.Max(greatest, square);");
        Step(code, "greatest");
    }
}
