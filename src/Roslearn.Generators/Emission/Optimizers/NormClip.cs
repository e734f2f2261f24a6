namespace Roslearn.Generators.Emission.Optimizers;

/// <summary>The bound of <c>[ClipNorm]</c> on the norm of the whole gradient.</summary>
internal sealed class NormClip : UpdatePart
{
    public override IReadOnlyList<string> Scalars { get; } = ["clip"];

    public override string Formula => "g *= min(1, maximum / (norm + 1e-6))";

    public override void Prepare(CodeWriter code) =>
        code.Line($"double clip = GradientNorm.Coefficient(work.GradientSquares, {Number("ClipNorm")});");

    public override void Update(CodeWriter code) => code.Line("gradient *= clip;");
}
