namespace Roslearn.Generators.Emission.Optimizers;

/// <summary>AdamW (Loshchilov and Hutter 2019) in PyTorch's form.</summary>
internal sealed class AdamW : AdamMoments
{
    public override IReadOnlyList<string> Scalars { get; } =
        ["meanShare", "squareDecay", "squareShare", "epsilon", "rate", "correction", DecoupledDecay.Scalar];

    public override IReadOnlyList<string> Decays { get; } = [DecoupledDecay.Scalar];

    public override string Formula => "θ −= rate·λ·θ, θ −= rate / (1 − β1ᵗ) · m / (√v / √(1 − β2ᵗ) + ε)";

    public override void Prepare(CodeWriter code)
    {
        base.Prepare(code);
        DecoupledDecay.Prepare(code, Number("WeightDecay"));
    }

    public override void Update(CodeWriter code)
    {
        DecoupledDecay.Update(code);
        UpdateMoments(code);
        Step(code, "square");
    }
}
