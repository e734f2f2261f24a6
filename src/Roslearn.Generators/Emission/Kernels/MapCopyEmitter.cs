using Roslearn.Generators.Planning;

namespace Roslearn.Generators.Emission.Kernels;

/// <summary>y = x with a border of zeros, each place's channels padded to whole lanes where x has them side by side.</summary>
internal sealed class MapCopyEmitter : KernelEmitter<MapCopy>
{
    protected override void Method(CodeWriter code, MapCopy kernel)
    {
        int line = kernel.Columns.Input * kernel.From;
        int stride = Strides.Of(kernel.Rows.Padded * kernel.Columns.Padded * kernel.To);
        using CodeWriter.Block method = Open(
            code,
            kernel,
            $"y [rows, {kernel.Rows.Padded}, {kernel.Columns.Padded}, {kernel.Channels}] = x [rows, {kernel.Rows.Input}, {kernel.Columns.Input}, {kernel.Channels}] and zeros.",
            "ref float x, ref float y, int rows");
        code.Line($"MemoryMarshal.CreateSpan(ref y, rows * {Literal.Of(stride)}).Clear();");
        using CodeWriter.Block examples = code.Open("for (int row = 0; row < rows; row++)");
        code.Line($"ref float image = ref Unsafe.Add(ref x, row * {Literal.Of(Strides.Of(kernel.Rows.Input * line))});");
        int corner = ((kernel.Rows.Before * kernel.Columns.Padded) + kernel.Columns.Before) * kernel.To;
        code.Line($"ref float map = ref Unsafe.Add(ref y, row * {Literal.Of(stride)} + {Literal.Of(corner)});");
        using CodeWriter.Block lines = code.Open($"for (int i = 0; i < {Literal.Of(kernel.Rows.Input)}; i++)");
        code.Line($"ref float from = ref Unsafe.Add(ref image, i * {Literal.Of(line)});");
        code.Line($"ref float to = ref Unsafe.Add(ref map, i * {Literal.Of(kernel.Columns.Padded * kernel.To)});");
        if (kernel.From == kernel.To)
        {
            code.Line($"MemoryMarshal.CreateSpan(ref from, {Literal.Of(line)}).CopyTo(MemoryMarshal.CreateSpan(ref to, {Literal.Of(line)}));");
            return;
        }

        using CodeWriter.Block places = code.Open($"for (int j = 0; j < {Literal.Of(kernel.Columns.Input)}; j++)");
        using CodeWriter.Block channels = code.Open($"for (int k = 0; k < {Literal.Of(kernel.Channels)}; k++)");
        code.Line($"Unsafe.Add(ref to, j * {Literal.Of(kernel.To)} + k) = Unsafe.Add(ref from, j * {Literal.Of(kernel.From)} + k);");
    }
}
