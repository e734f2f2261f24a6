namespace Roslearn.Generators.Emission.Kernels;

/// <summary>Gates i, f, g, o: c = f·c' + i·g, h = o·tanh(c). The gates stay in place of their sums.</summary>
internal sealed class LstmFormula : CellFormula
{
    public override void Forward(CodeWriter code, int block)
    {
        code.Line($"TLane input = Elementary.Sigmoid({Sum(0)});");
        code.Line($"TLane forget = Elementary.Sigmoid({Sum(block)});");
        code.Line($"TLane update = Elementary.Tanh({Sum(2 * block)});");
        code.Line($"TLane output = Elementary.Sigmoid({Sum(3 * block)});");
        code.Line($"TLane memory = TLane.MultiplyAdd(forget, {Load("cellBefore")}, input * update);");
        code.Line(Store("input", "gates"));
        code.Line(Store("forget", "gates", block));
        code.Line(Store("update", "gates", 2 * block));
        code.Line(Store("output", "gates", 3 * block));
        code.Line(Store("memory", "cell"));
        code.Line(Store("output * Elementary.Tanh(memory)", "now"));
    }

    public override void Gradient(CodeWriter code, int block)
    {
        code.Line($"TLane input = {Load("gates")};");
        code.Line($"TLane forget = {Load("gates", block)};");
        code.Line($"TLane update = {Load("gates", 2 * block)};");
        code.Line($"TLane output = {Load("gates", 3 * block)};");
        code.Line($"TLane shown = Elementary.Tanh({Load("cell")});");
        code.Line($"TLane dc = TLane.MultiplyAdd(dh * output, one - shown * shown, {Load("dcell")});");
        code.Line(Store("dc * update * (input * (one - input))", "gates"));
        code.Line(Store($"dc * {Load("cellBefore")} * (forget * (one - forget))", "gates", block));
        code.Line(Store("dc * input * (one - update * update)", "gates", 2 * block));
        code.Line(Store("dh * shown * (output * (one - output))", "gates", 3 * block));
        code.Line(Store("dc * forget", "dcell"));
        code.Line(Store("TLane.Zero", "carried"));
    }
}
