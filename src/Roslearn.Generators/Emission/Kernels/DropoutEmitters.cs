using Roslearn.Generators.Planning;

namespace Roslearn.Generators.Emission.Kernels;

/// <summary>y = mask·x. A mask element depends on seed, step, layer and position alone, never on how the work is split.</summary>
internal sealed class DropoutForwardEmitter : KernelEmitter<DropoutForward>
{
    public override string TrailingArguments(KernelCall call) => $"rows, work, {Literal.Of(call.Index)}, first" + (((DropoutForward)call.Kernel).IsSequence ? ", step" : "");

    protected override void Method(CodeWriter code, DropoutForward kernel)
    {
        string stride = Literal.Of(Strides.Of(kernel.Width));
        using CodeWriter.Block method = Open(
            code,
            kernel,
            $"mask [rows, {kernel.Width}] = 0 or 1 / (1 − rate), y = mask·x; layer counts the model's dropout layers.",
            "ref float x, ref float mask, ref float y, int rows, Workspace work, int layer, int first" + (kernel.IsSequence ? ", int step" : ""));
        code.Line("var random = new Philox(work.Seed, RandomStream.Of(RandomPurpose.Dropout, layer, work.Step));");

        // A step is a block of 2^32 elements, so that its mask does not depend on the size of the batch.
        string position = kernel.IsSequence ? $"((long)step << 32) + (long)first * {stride}" : $"(long)first * {stride}";
        code.Line($"DropoutMask.Fill<TLane>(ref mask, rows * {stride}, {position}, random, (float)work.DropoutRates[layer]);");
        using CodeWriter.Block elements = code.Open($"for (int i = 0; i < rows * {stride}; i += TLane.Count)");
        code.Line("(TLane.Load(ref Unsafe.Add(ref x, i)) * TLane.Load(ref Unsafe.Add(ref mask, i))).Store(ref Unsafe.Add(ref y, i));");
    }
}

/// <summary>dx = mask·dy in place.</summary>
internal sealed class DropoutGradientEmitter : KernelEmitter<DropoutGradient>
{
    protected override void Method(CodeWriter code, DropoutGradient kernel)
    {
        using CodeWriter.Block method = Open(
            code, kernel, $"dy [rows, {kernel.Width}] becomes dx = mask·dy.", "ref float mask, ref float dy, int rows");
        using CodeWriter.Block elements = code.Open($"for (int i = 0; i < rows * {Literal.Of(Strides.Of(kernel.Width))}; i += TLane.Count)");
        code.Line("(TLane.Load(ref Unsafe.Add(ref dy, i)) * TLane.Load(ref Unsafe.Add(ref mask, i))).Store(ref Unsafe.Add(ref dy, i));");
    }
}
