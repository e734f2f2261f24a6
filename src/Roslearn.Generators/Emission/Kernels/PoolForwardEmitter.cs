using Roslearn.Generators.Planning;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Emission.Kernels;

/// <summary>y = the maximum or mean of each window. Of equal maxima the first one's place is kept, row by row, as in PyTorch.</summary>
internal sealed class PoolForwardEmitter : KernelEmitter<PoolForward>
{
    protected override void Method(CodeWriter code, PoolForward kernel)
    {
        bool isMax = kernel.Pool.Kind == PoolKind.Max;
        using CodeWriter.Block method = Open(
            code,
            kernel,
            $"y [rows, {kernel.Pool.Rows.Output}, {kernel.Pool.Columns.Output}, {kernel.Pool.Channels}] = the {(isMax ? "maximum" : "mean")} of each window of x"
                + (kernel.SavesPlaces ? ", places = where in its window it is." : "."),
            $"ref float x, {(kernel.SavesPlaces ? "ref float places, " : "")}ref float y, int rows");
        PoolWindow.Each(code, kernel.Pool, () =>
        {
            if (!isMax)
            {
                code.Line("TLane sum = TLane.Zero;");
                PoolWindow.Places(code, kernel.Pool, "x", null, (at, _) => $"sum += TLane.Load(ref {at});");
                code.Line($"(sum * TLane.Broadcast({PoolWindow.Share(kernel.Pool)})).Store(ref Unsafe.Add(ref y, output));");
                return;
            }

            string saved = kernel.SavesPlaces ? "place = TLane.SelectGreater(value, maximum, TLane.Broadcast({0}), place); " : "";
            code.Line($"TLane {(kernel.Pool.Rows.Size * kernel.Pool.Columns.Size == 1 ? "" : "value, ")}maximum{(kernel.SavesPlaces ? ", place" : "")};");
            PoolWindow.Places(
                code,
                kernel.Pool,
                "x",
                (at, number) => $"maximum = TLane.Load(ref {at});{(kernel.SavesPlaces ? $" place = TLane.Broadcast({number});" : "")}",
                (at, number) => $"value = TLane.Load(ref {at}); {saved.Replace("{0}", number)}maximum = TLane.Max(value, maximum);");
            code.Line("maximum.Store(ref Unsafe.Add(ref y, output));");
            if (kernel.SavesPlaces)
            {
                code.Line("place.Store(ref Unsafe.Add(ref places, output));");
            }
        });
    }
}
