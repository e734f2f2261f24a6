namespace Roslearn.Generators.Emission.Optimizers;

/// <summary>Adam (Kingma and Ba 2015) in PyTorch's form.</summary>
internal sealed class Adam : AdamMoments
{
    public override string Formula => "θ −= rate / (1 − β1ᵗ) · m / (√v / √(1 − β2ᵗ) + ε)";

    public override void Update(CodeWriter code)
    {
        UpdateMoments(code);
        Step(code, "square");
    }
}
