using Roslearn.Generators.Planning;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Emission.Kernels;

/// <summary>dx of a pool: dy at the maximum's place, or a share of it at every place.</summary>
internal sealed class PoolGradientEmitter : KernelEmitter<PoolGradient>
{
    protected override void Method(CodeWriter code, PoolGradient kernel)
    {
        bool isMax = kernel.Pool.Kind == PoolKind.Max;
        bool masked = kernel.Epilogue != Activation.Linear;
        bool adds = !kernel.Pool.IsTiling;
        using CodeWriter.Block method = Open(
            code,
            kernel,
            $"dx [rows, {kernel.Pool.Rows.Input}, {kernel.Pool.Columns.Input}, {kernel.Pool.Channels}] from dy: "
                + (isMax ? $"at the places of the maxima{(masked ? $", times {kernel.Epilogue}' of the maximum y" : "")}." : "an equal share for each place of a window."),
            $"{(isMax ? "ref float places, " : "")}{(masked ? "ref float y, " : "")}ref float dy, ref float dx, int rows");
        if (adds)
        {
            code.Line($"MemoryMarshal.CreateSpan(ref dx, rows * {Literal.Of(PoolWindow.InputStride(kernel.Pool))}).Clear();");
        }

        PoolWindow.Each(code, kernel.Pool, () =>
        {
            string gradient = "TLane.Load(ref Unsafe.Add(ref dy, output))";
            gradient = isMax ? Epilogue.Gradient(kernel.Epilogue, "TLane.Load(ref Unsafe.Add(ref y, output))", gradient) : $"{gradient} * TLane.Broadcast({PoolWindow.Share(kernel.Pool)})";
            code.Line($"TLane gradient = {gradient};");
            if (isMax)
            {
                code.Line("TLane place = TLane.Load(ref Unsafe.Add(ref places, output));");
            }

            PoolWindow.Places(code, kernel.Pool, "dx", null, (at, number) =>
            {
                string part = isMax ? $"TLane.And(TLane.AreEqual(place, TLane.Broadcast({number})), gradient)" : "gradient";
                return adds ? $"(TLane.Load(ref {at}) + {part}).Store(ref {at});" : $"{part}.Store(ref {at});";
            });
        });
    }
}
