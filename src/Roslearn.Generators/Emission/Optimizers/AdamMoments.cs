namespace Roslearn.Generators.Emission.Optimizers;

/// <summary>
/// What Adam and its relatives share: the running means of gradients and of squared gradients, and the correction of the latter.
/// Powers of β are double: 1f − 0.999f is off by 1.3e-5.
/// </summary>
internal abstract class AdamMoments : UpdateRule
{
    public override IReadOnlyList<string> States { get; } = ["mean", "square"];

    public override IReadOnlyList<string> Scalars { get; } = ["meanShare", "squareDecay", "squareShare", "epsilon", "rate", "correction"];

    public override void Prepare(CodeWriter code)
    {
        PrepareMoments(code);
        code.Line("double rate = learningRate / BiasCorrection.Of(beta1, step);");
        code.Line("double correction = 1 / Math.Sqrt(BiasCorrection.Of(beta2, step));");
    }

    /// <summary>Writes <c>beta1</c>, <c>beta2</c>, the scalars of <see cref="UpdateMoments"/>, and <c>epsilon</c>.</summary>
    protected static void PrepareMoments(CodeWriter code)
    {
        code.Line($"double beta1 = {Number("Beta1")};");
        code.Line($"double beta2 = {Number("Beta2")};");
        code.Line("double meanShare = 1 - beta1;");
        code.Line("double squareDecay = beta2;");
        code.Line("double squareShare = 1 - beta2;");
        PrepareEpsilon(code);
    }

    /// <summary>Writes the new <c>mean</c> and <c>square</c>.</summary>
    protected static void UpdateMoments(CodeWriter code)
    {
        code.Line("mean = TLane.MultiplyAdd(gradient - mean, meanShare, mean);");
        code.Line("square = TLane.MultiplyAdd(gradient * gradient, squareShare, square * squareDecay);");
    }

    /// <summary>Writes Adam's step with a sum of squares.</summary>
    protected static void Step(CodeWriter code, string square) =>
        code.Line($"weight -= rate * mean / TLane.MultiplyAdd(TLane.Sqrt({square}), correction, epsilon);");
}
