using Roslearn.Generators.Planning;

namespace Roslearn.Generators.Emission.Kernels;

/// <summary>db = Σ dy over the batch, row after row.</summary>
internal sealed class BiasGradientEmitter : KernelEmitter<BiasGradient>
{
    protected override void Method(CodeWriter code, BiasGradient kernel)
    {
        using CodeWriter.Block method = Open(
            code, kernel, $"sums [{kernel.Outputs}] = the column sums of dy [batch, {kernel.Outputs}].", "ref float dy, ref float sums, int batch" + (kernel.SumsSteps ? ", int capacity" : ""));
        using CodeWriter.Block columns = code.Open($"for (int column = 0; column < {Literal.Of(Strides.Padded(kernel.Outputs))}; column += TLane.Count)");
        code.Line("TLane sum = TLane.Zero;");
        code.Line("ref float from = ref Unsafe.Add(ref dy, column);");
        CodeWriter.Block? steps = kernel.SumsSteps ? code.Open($"for (int step = 0; step < {Literal.Of(kernel.Steps)}; step++)") : null;
        if (kernel.SumsSteps)
        {
            code.Line($"from = ref Unsafe.Add(ref dy, step * capacity * {Literal.Of(Strides.Of(kernel.Outputs))} + column);");
        }

        using (code.Open("for (int row = 0; row < batch; row++)"))
        {
            code.Line("sum += TLane.Load(ref from);");
            code.Line($"from = ref Unsafe.Add(ref from, {Literal.Of(Strides.Of(kernel.Outputs))});");
        }

        steps?.Dispose();
        code.Line();
        code.Line("sum.Store(ref Unsafe.Add(ref sums, column));");
    }
}
