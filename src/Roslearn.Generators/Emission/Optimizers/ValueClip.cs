namespace Roslearn.Generators.Emission.Optimizers;

/// <summary>The bound of <c>[ClipValue]</c> on every element of the gradient; NaN stays NaN.</summary>
internal sealed class ValueClip : UpdatePart
{
    public override IReadOnlyList<string> Scalars { get; } = ["limit"];

    public override string Formula => "−limit ≤ g ≤ limit";

    public override void Prepare(CodeWriter code) => code.Line($"double limit = {Number("ClipValue")};");

    public override void Update(CodeWriter code) => code.Line("gradient = TLane.Min(limit, TLane.Max(-limit, gradient));");
}
