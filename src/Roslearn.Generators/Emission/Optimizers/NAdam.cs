namespace Roslearn.Generators.Emission.Optimizers;

/// <summary>NAdam (Dozat 2016) in PyTorch's form. The product of all μ is kept from step to step, in double.</summary>
internal sealed class NAdam : AdamMoments
{
    public override IReadOnlyList<string> Scalars { get; } =
        ["meanShare", "squareDecay", "squareShare", "epsilon", "gradientRate", "meanRate", "correction"];

    public override int RunningProducts => 1;

    public override string Formula =>
        "θ −= rate · ((1 − μₜ)·g / (1 − Πμ₁..ₜ) + μₜ₊₁·m / (1 − Πμ₁..ₜ₊₁)) / (√v / √(1 − β2ᵗ) + ε), μₜ = β1·(1 − ½·0.96^(t·ψ))";

    public override void Prepare(CodeWriter code)
    {
        PrepareMoments(code);
        code.Line($"double momentumDecay = {Number("MomentumDecay")};");
        code.Line("double mu = beta1 * (1 - 0.5 * Math.Pow(0.96, step * momentumDecay));");
        code.Line("double nextMu = beta1 * (1 - 0.5 * Math.Pow(0.96, (step + 1) * momentumDecay));");
        code.Line("double product = RunningProducts[0] *= mu;");
        code.Line("double gradientRate = learningRate * (1 - mu) / (1 - product);");
        code.Line("double meanRate = learningRate * nextMu / (1 - product * nextMu);");
        code.Line("double correction = 1 / Math.Sqrt(BiasCorrection.Of(beta2, step));");
    }

    public override void Update(CodeWriter code)
    {
        UpdateMoments(code);
        code.Line("TLane direction = TLane.MultiplyAdd(gradientRate, gradient, meanRate * mean);");
        code.Line("weight -= direction / TLane.MultiplyAdd(TLane.Sqrt(square), correction, epsilon);");
    }
}
