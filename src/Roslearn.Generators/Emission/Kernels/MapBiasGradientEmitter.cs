using Roslearn.Generators.Planning;

namespace Roslearn.Generators.Emission.Kernels;

/// <summary>db = Σ dy over all places and examples; the sum of an example is added to those before it, so that long sums lose less.</summary>
internal sealed class MapBiasGradientEmitter : KernelEmitter<MapBiasGradient>
{
    protected override void Method(CodeWriter code, MapBiasGradient kernel)
    {
        int place = Strides.Padded(kernel.Channels);
        using CodeWriter.Block method = Open(
            code, kernel, $"sums [{kernel.Channels}] = the sums of dy [batch, {kernel.Places}, {kernel.Channels}].", "ref float dy, ref float sums, int batch");
        using CodeWriter.Block columns = code.Open($"for (int column = 0; column < {Literal.Of(place)}; column += TLane.Count)");
        code.Line("TLane total = TLane.Zero;");
        using (code.Open("for (int row = 0; row < batch; row++)"))
        {
            code.Line("TLane sum = TLane.Zero;");
            code.Line($"ref float from = ref Unsafe.Add(ref dy, row * {Literal.Of(Strides.Of(kernel.Places * place))} + column);");
            using (code.Open($"for (int i = 0; i < {Literal.Of(kernel.Places)}; i++)"))
            {
                code.Line("sum += TLane.Load(ref from);");
                code.Line($"from = ref Unsafe.Add(ref from, {Literal.Of(place)});");
            }

            code.Line();
            code.Line("total += sum;");
        }

        code.Line();
        code.Line("total.Store(ref Unsafe.Add(ref sums, column));");
    }
}
