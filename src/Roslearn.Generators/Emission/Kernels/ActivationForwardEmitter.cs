using Roslearn.Generators.Planning;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Emission.Kernels;

/// <summary>y = f(x) as a pass of its own, over whole rows with their padding.</summary>
internal sealed class ActivationForwardEmitter : KernelEmitter<ActivationForward>
{
    protected override void Method(CodeWriter code, ActivationForward kernel)
    {
        using CodeWriter.Block method = Open(
            code, kernel, $"y [rows, {kernel.Width}] = {kernel.Function}(x); x and y may be the same.", "ref float x, ref float y, int rows");
        int stride = Strides.Of(kernel.Width, kernel.Places);
        if (kernel.Function == Activation.Softmax)
        {
            using PlaceLoop places = PlaceLoop.Open(code, kernel.Width, kernel.Places);
            code.Line($"ref float from = ref Unsafe.Add(ref x, {places.Offset});");
            code.Line($"ref float to = ref Unsafe.Add(ref y, {places.Offset});");
            SoftmaxRow.Exponentials(code, kernel.Width, "from", "to");
            SoftmaxRow.Scale(code, kernel.Width, "to", "1f / sum");
            return;
        }

        code.Line("TLane one = TLane.Broadcast(1f);");
        using (code.Open($"for (int i = 0; i < rows * {Literal.Of(stride)}; i += TLane.Count)"))
        {
            code.Line("TLane value = TLane.Load(ref Unsafe.Add(ref x, i));");
            code.Line($"({ActivationFormulas.Of(kernel.Function).Forward("value")}).Store(ref Unsafe.Add(ref y, i));");
        }

        int padding = (kernel.Places == 1 ? stride : Strides.Padded(kernel.Width)) - kernel.Width;
        if (ActivationFormulas.FillsPadding(kernel.Function) && padding > 0)
        {
            code.Line();
            code.Line("// The padding stays zero, so that the gradients of padded weights are.");
            using PlaceLoop places = PlaceLoop.Open(code, kernel.Width, kernel.Places);
            code.Line($"MemoryMarshal.CreateSpan(ref Unsafe.Add(ref y, {places.Offset} + {Literal.Of(kernel.Width)}), {Literal.Of(padding)}).Clear();");
        }
    }
}
