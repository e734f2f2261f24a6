using Roslearn.Generators.Emission.Kernels;

namespace Roslearn.Generators.Emission.Optimizers;

/// <summary>The penalty of <c>[L1]</c>: λ·sign(θ) is added to the gradient.</summary>
internal sealed class SparsePenalty : UpdatePart
{
    public override IReadOnlyList<string> Scalars { get; } = ["pull"];

    public override IReadOnlyList<string> Decays => Scalars;

    public override string Formula => "g += pull·sign(θ)";

    public override void Prepare(CodeWriter code) => code.Line($"double pull = {Number("L1")};");

    public override void Update(CodeWriter code) => code.Line($"gradient += {SignFormula.Of("pull", "weight")};");
}
