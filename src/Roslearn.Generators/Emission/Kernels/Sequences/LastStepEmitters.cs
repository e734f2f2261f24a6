using Roslearn.Generators.Planning;

namespace Roslearn.Generators.Emission.Kernels;

/// <summary>y = x of the last step. A row that has ended before it still has its state there.</summary>
internal sealed class LastStepForwardEmitter : KernelEmitter<LastStepForward>
{
    protected override void Method(CodeWriter code, LastStepForward kernel)
    {
        string stride = Literal.Of(Strides.Of(kernel.Width));
        using CodeWriter.Block method = Open(
            code,
            kernel,
            $"y [rows, {kernel.Width}] = x of the last step{(kernel.IsBidirectional ? ", its second half of the first" : "")}.",
            "ref float x, ref float y, int steps, int time, int direction, int xStep, int yStep, int rows");
        code.Line($"Sequences.Copy(ref Unsafe.Add(ref x, (steps - 1) * xStep), ref y, rows * {stride});");
        if (kernel.IsBidirectional)
        {
            string half = Literal.Of(kernel.Width / 2);
            using CodeWriter.Block each = code.Open("for (int row = 0; row < rows; row++)");
            code.Line($"int at = row * {stride} + {half};");
            code.Line($"Sequences.Copy(ref Unsafe.Add(ref x, at), ref Unsafe.Add(ref y, at), {half});");
        }
    }
}

/// <summary>dx = dy at the last step.</summary>
internal sealed class LastStepGradientEmitter : KernelEmitter<LastStepGradient>
{
    protected override void Method(CodeWriter code, LastStepGradient kernel)
    {
        string stride = Literal.Of(Strides.Of(kernel.Width));
        using CodeWriter.Block method = Open(
            code,
            kernel,
            $"dx [steps, rows, {kernel.Width}] = dy at the last step{(kernel.IsBidirectional ? ", its second half at the first" : "")}, else 0.",
            "ref float dy, ref float dx, int steps, int time, int direction, int dyStep, int dxStep, int rows");
        using (code.Open("for (int step = 0; step < steps; step++)"))
        {
            code.Line($"MemoryMarshal.CreateSpan(ref Unsafe.Add(ref dx, step * dxStep), rows * {stride}).Clear();");
        }

        code.Line();
        if (kernel.IsBidirectional)
        {
            code.Line("ref float end = ref Unsafe.Add(ref dx, (steps - 1) * dxStep);");
            using CodeWriter.Block each = code.Open("for (int row = 0; row < rows; row++)");
            string half = Literal.Of(kernel.Width / 2);
            code.Line($"int at = row * {stride};");
            code.Line($"Sequences.Copy(ref Unsafe.Add(ref dy, at), ref Unsafe.Add(ref end, at), {half});");
            code.Line($"Sequences.Copy(ref Unsafe.Add(ref dy, at + {half}), ref Unsafe.Add(ref dx, at + {half}), {half});");
        }
        else
        {
            code.Line($"Sequences.Copy(ref dy, ref Unsafe.Add(ref dx, (steps - 1) * dxStep), rows * {stride});");
        }
    }
}
