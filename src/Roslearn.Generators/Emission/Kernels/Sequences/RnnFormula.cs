using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Emission.Kernels;

/// <summary>h = f(sum + product).</summary>
/// <param name="function">f, whose derivative is one of h.</param>
internal sealed class RnnFormula(Activation function) : CellFormula
{
    public override void Forward(CodeWriter code, int block) =>
        code.Line(Store(ActivationFormulas.Of(function).Forward($"({Sum(0)})"), "now"));

    public override void Gradient(CodeWriter code, int block)
    {
        code.Line($"TLane state = {Load("now")};");
        code.Line(Store(ActivationFormulas.Of(function).Gradient("state", "dh"), "gates"));
        code.Line(Store("TLane.Zero", "carried"));
    }
}
