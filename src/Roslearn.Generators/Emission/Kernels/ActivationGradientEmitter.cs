using Roslearn.Generators.Autodiff;
using Roslearn.Generators.Planning;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Emission.Kernels;

/// <summary>dx = f'·dy in place.</summary>
internal sealed class ActivationGradientEmitter : KernelEmitter<ActivationGradient>
{
    protected override void Method(CodeWriter code, ActivationGradient kernel)
    {
        int stride = Strides.Of(kernel.Width, kernel.Places);
        bool readsInput = Derivatives.Table[typeof(Graph.Activate)]
            .ForInput(new Graph.Activate(kernel.Function, kernel.Width)) == Saved.Input;
        using CodeWriter.Block method = Open(
            code,
            kernel,
            $"dy [rows, {kernel.Width}] becomes dx = {kernel.Function}'·dy; saved is {(readsInput ? "x" : "y")}.",
            "ref float saved, ref float dy, int rows");
        if (kernel.Function == Activation.Softmax)
        {
            SoftmaxGradient(code, kernel.Width, kernel.Places);
            return;
        }

        code.Line("TLane one = TLane.Broadcast(1f);");
        using (code.Open($"for (int i = 0; i < rows * {Literal.Of(stride)}; i += TLane.Count)"))
        {
            code.Line("TLane value = TLane.Load(ref Unsafe.Add(ref saved, i));");
            code.Line("TLane gradient = TLane.Load(ref Unsafe.Add(ref dy, i));");
            code.Line($"({ActivationFormulas.Of(kernel.Function).Gradient("value", "gradient")}).Store(ref Unsafe.Add(ref dy, i));");
        }
    }

    /// <summary>dx = y·(dy − Σ y·dy), row by row.</summary>
    private static void SoftmaxGradient(CodeWriter code, int width, int count)
    {
        string columns = Literal.Of(Strides.Padded(width));
        using PlaceLoop places = PlaceLoop.Open(code, width, count);
        code.Line($"ref float y = ref Unsafe.Add(ref saved, {places.Offset});");
        code.Line($"ref float gradient = ref Unsafe.Add(ref dy, {places.Offset});");
        using (code.Open($"for (int i = 0; i < {columns}; i += TLane.Count)"))
        {
            code.Line("(TLane.Load(ref Unsafe.Add(ref y, i)) * TLane.Load(ref Unsafe.Add(ref gradient, i))).Store(ref Unsafe.Add(ref gradient, i));");
        }

        code.Line();
        code.Line($"TLane sum = TLane.Broadcast(Reduction.Sum<TLane>(ref gradient, {columns}));");
        using (code.Open($"for (int i = 0; i < {columns}; i += TLane.Count)"))
        {
            code.Line("(TLane.Load(ref Unsafe.Add(ref gradient, i)) - TLane.Load(ref Unsafe.Add(ref y, i)) * sum).Store(ref Unsafe.Add(ref gradient, i));");
        }
    }
}
