using Roslearn.Generators.Planning;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Emission.Kernels;

/// <summary>y = f(x + z), whole rows with their padding.</summary>
internal sealed class SumForwardEmitter : KernelEmitter<SumForward>
{
    protected override void Method(CodeWriter code, SumForward kernel)
    {
        string sum = kernel.Epilogue == Activation.Linear ? "x + z" : $"{kernel.Epilogue}(x + z)";
        using CodeWriter.Block method = Open(
            code, kernel, $"y [rows, {kernel.Width}] = {sum}; x and y may be the same.", "ref float x, ref float z, ref float y, int rows");
        using CodeWriter.Block elements = code.Open($"for (int i = 0; i < rows * {Literal.Of(Strides.Of(kernel.Width))}; i += TLane.Count)");
        code.Line("TLane sum = TLane.Load(ref Unsafe.Add(ref x, i)) + TLane.Load(ref Unsafe.Add(ref z, i));");
        code.Line($"{Epilogue.Forward(kernel.Epilogue, "sum")}.Store(ref Unsafe.Add(ref y, i));");
    }
}
