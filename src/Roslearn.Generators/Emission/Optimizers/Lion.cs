using Roslearn.Generators.Emission.Kernels;

namespace Roslearn.Generators.Emission.Optimizers;

/// <summary>Lion (Chen et al. 2023) in its authors' form.</summary>
internal sealed class Lion : UpdateRule
{
    public override IReadOnlyList<string> States { get; } = ["mean"];

    public override IReadOnlyList<string> Scalars { get; } = ["directionShare", "meanShare", "rate", DecoupledDecay.Scalar];

    public override IReadOnlyList<string> Decays { get; } = [DecoupledDecay.Scalar];

    public override string Formula => "θ −= rate·λ·θ, θ −= rate·sign(β1·m + (1 − β1)·g), m = β2·m + (1 − β2)·g";

    public override void Prepare(CodeWriter code)
    {
        code.Line($"double directionShare = 1 - {Number("Beta1")};");
        code.Line($"double meanShare = 1 - {Number("Beta2")};");
        code.Line("double rate = learningRate;");
        DecoupledDecay.Prepare(code, Number("WeightDecay"));
    }

    public override void Update(CodeWriter code)
    {
        DecoupledDecay.Update(code);
        code.Line("TLane direction = TLane.MultiplyAdd(gradient - mean, directionShare, mean);");
        code.Line($"weight -= {SignFormula.Of("rate", "direction")};");
        code.Line("mean = TLane.MultiplyAdd(gradient - mean, meanShare, mean);");
    }
}
