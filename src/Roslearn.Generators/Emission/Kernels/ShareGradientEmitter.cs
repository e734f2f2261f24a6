using Roslearn.Generators.Planning;

namespace Roslearn.Generators.Emission.Kernels;

/// <summary>A copy of a gradient before it goes through a group of layers in place.</summary>
internal sealed class ShareGradientEmitter : KernelEmitter<ShareGradient>
{
    protected override void Method(CodeWriter code, ShareGradient kernel)
    {
        using CodeWriter.Block method = Open(code, kernel, $"share [rows, {kernel.Width}] = dy.", "ref float dy, ref float share, int rows");
        string count = $"rows * {Literal.Of(Strides.Of(kernel.Width))}";
        code.Line($"MemoryMarshal.CreateSpan(ref dy, {count}).CopyTo(MemoryMarshal.CreateSpan(ref share, {count}));");
    }
}
