using Roslearn.Generators.Planning;

namespace Roslearn.Generators.Emission.Kernels;

/// <summary>
/// db = Σ dy over the batch, row after row, several lanes at a time where they divide the columns: one lane of each of 256 rows waited for
/// the third-level cache at every row, and took 0.6 % of a step. The products of sequences leave less to gain.
/// </summary>
internal sealed class BiasGradientEmitter : KernelEmitter<BiasGradient>
{
    private const int MostLanes = 4;

    protected override void Method(CodeWriter code, BiasGradient kernel)
    {
        string row = Literal.Of(Strides.Of(kernel.Columns));
        using CodeWriter.Block method = Open(
            code, kernel, $"sums [{kernel.Outputs}] = the column sums of dy [batch, {Of(kernel.Outputs, kernel.Columns)}].", "ref float dy, ref float sums, int batch" + (kernel.SumsSteps ? ", int capacity" : ""));
        int padded = Strides.Padded(kernel.Outputs);
        int lanes = kernel.SumsSteps ? 1 : Enumerable.Range(1, MostLanes).Last(count => padded / Strides.Lane % count == 0);
        string[] sums = lanes == 1 ? ["sum"] : [.. Enumerable.Range(0, lanes).Select(lane => $"sum{lane}")];
        using CodeWriter.Block columns = code.Open($"for (int column = 0; column < {Literal.Of(padded)}; column += {(lanes == 1 ? "" : $"{lanes} * ")}TLane.Count)");
        code.Line($"TLane {string.Join(", ", sums.Select(sum => $"{sum} = TLane.Zero"))};");
        code.Line("ref float from = ref Unsafe.Add(ref dy, column);");
        CodeWriter.Block? steps = kernel.SumsSteps ? code.Open($"for (int step = 0; step < {Literal.Of(kernel.Steps)}; step++)") : null;
        if (kernel.SumsSteps)
        {
            code.Line($"from = ref Unsafe.Add(ref dy, step * capacity * {row} + column);");
        }

        using (code.Open("for (int row = 0; row < batch; row++)"))
        {
            for (int lane = 0; lane < lanes; lane++)
            {
                code.Line($"{sums[lane]} += TLane.Load(ref {LaneOffset.At("from", LaneOffset.Of("", lane))});");
            }

            code.Line($"from = ref Unsafe.Add(ref from, {row});");
        }

        steps?.Dispose();
        code.Line();
        for (int lane = 0; lane < lanes; lane++)
        {
            code.Line($"{sums[lane]}.Store(ref Unsafe.Add(ref sums, {LaneOffset.Of("column", lane)}));");
        }
    }
}
