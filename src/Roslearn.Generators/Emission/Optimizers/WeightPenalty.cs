namespace Roslearn.Generators.Emission.Optimizers;

/// <summary>The coupled weight penalty of <c>[L2]</c>, which every model has: λ·θ is added to the gradient, as PyTorch's <c>weight_decay</c> does.</summary>
internal sealed class WeightPenalty : UpdatePart
{
    public override IReadOnlyList<string> Scalars { get; } = ["penalty"];

    public override IReadOnlyList<string> Decays => Scalars;

    public override string Formula => "g += penalty·θ";

    public override void Prepare(CodeWriter code) => code.Line($"double penalty = {Number("L2")};");

    public override void Update(CodeWriter code) => code.Line("gradient = TLane.MultiplyAdd(penalty, weight, gradient);");
}
