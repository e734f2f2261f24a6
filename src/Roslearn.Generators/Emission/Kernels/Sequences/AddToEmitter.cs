using Roslearn.Generators.Planning;

namespace Roslearn.Generators.Emission.Kernels;

/// <summary>y += x, over whole rows with their padding.</summary>
internal sealed class AddToEmitter : KernelEmitter<AddTo>
{
    protected override void Method(CodeWriter code, AddTo kernel)
    {
        using CodeWriter.Block method = Open(code, kernel, $"y [rows, {kernel.Width}] += x.", "ref float x, ref float y, int rows");
        using CodeWriter.Block elements = code.Open($"for (int i = 0; i < rows * {Literal.Of(Strides.Of(kernel.Width))}; i += TLane.Count)");
        code.Line("(TLane.Load(ref Unsafe.Add(ref y, i)) + TLane.Load(ref Unsafe.Add(ref x, i))).Store(ref Unsafe.Add(ref y, i));");
    }
}
