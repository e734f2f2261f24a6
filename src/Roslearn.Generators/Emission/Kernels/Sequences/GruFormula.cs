namespace Roslearn.Generators.Emission.Kernels;

/// <summary>
/// Gates r, z, n with n = tanh(sum + r·product), h = n + z·(h' − n): PyTorch's form, which multiplies after the product. On the way back the products
/// take the gradient of what they are, which for n is that of the sum times r.
/// </summary>
internal sealed class GruFormula : CellFormula
{
    public override void Forward(CodeWriter code, int block)
    {
        code.Line($"TLane reset = Elementary.Sigmoid({Sum(0)});");
        code.Line($"TLane keep = Elementary.Sigmoid({Sum(block)});");
        code.Line($"TLane proposed = Elementary.Tanh(TLane.MultiplyAdd(reset, {Load("products", 2 * block)}, {Load("sums", 2 * block)}));");
        code.Line(Store("reset", "gates"));
        code.Line(Store("keep", "gates", block));
        code.Line(Store("proposed", "gates", 2 * block));
        code.Line(Store($"TLane.MultiplyAdd(keep, {Load("before")} - proposed, proposed)", "now"));
    }

    public override void Gradient(CodeWriter code, int block)
    {
        code.Line($"TLane reset = {Load("gates")};");
        code.Line($"TLane keep = {Load("gates", block)};");
        code.Line($"TLane proposed = {Load("gates", 2 * block)};");
        code.Line("TLane dproposed = dh * (one - keep) * (one - proposed * proposed);");
        code.Line($"TLane dkeep = dh * ({Load("before")} - proposed) * (keep * (one - keep));");
        code.Line($"TLane dreset = dproposed * {Load("products", 2 * block)} * (reset * (one - reset));");
        code.Line(Store("dreset", "gates"));
        code.Line(Store("dkeep", "gates", block));
        code.Line(Store("dproposed", "gates", 2 * block));
        code.Line(Store("dreset", "products"));
        code.Line(Store("dkeep", "products", block));
        code.Line(Store("dproposed * reset", "products", 2 * block));
        code.Line(Store("dh * keep", "carried"));
    }
}
