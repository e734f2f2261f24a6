namespace Roslearn.Generators.Emission.Optimizers;

/// <summary>
/// RAdam (Liu et al. 2020) in PyTorch's form: ε is added to √v before its correction. Which of the two steps it is, the same for all
/// parameters, is in the divisor's numbers: slope·√v + offset is √v + ε or 1.
/// </summary>
internal sealed class RAdam : AdamMoments
{
    public override IReadOnlyList<string> Scalars { get; } = ["meanShare", "squareDecay", "squareShare", "rate", "slope", "offset"];

    public override string Formula => "θ −= rate / (1 − β1ᵗ) · m · r·√(1 − β2ᵗ) / (√v + ε) where ρₜ > 5, else θ −= rate / (1 − β1ᵗ) · m";

    public override void Prepare(CodeWriter code)
    {
        PrepareMoments(code);
        code.Line("double left = BiasCorrection.Of(beta2, step);");
        code.Line("double longest = 2 / (1 - beta2) - 1;");
        code.Line("double length = longest - 2 * step * (1 - left) / left;");
        code.Line("bool isRectified = length > 5;");
        code.Line("double rectification = Math.Sqrt((length - 4) * (length - 2) * longest / ((longest - 4) * (longest - 2) * length));");
        code.Line("double rate = learningRate / BiasCorrection.Of(beta1, step) * (isRectified ? rectification * Math.Sqrt(left) : 1);");
        code.Line("double slope = isRectified ? 1 : 0;");
        code.Line("double offset = isRectified ? epsilon : 1;");
    }

    public override void Update(CodeWriter code)
    {
        UpdateMoments(code);
        code.Line("weight -= rate * mean / TLane.MultiplyAdd(TLane.Sqrt(square), slope, offset);");
    }
}
