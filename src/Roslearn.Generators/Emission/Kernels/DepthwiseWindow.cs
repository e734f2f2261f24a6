using Roslearn.Generators.Graph;
using Roslearn.Generators.Planning;

namespace Roslearn.Generators.Emission.Kernels;

/// <summary>The sizes and loops that the three kernels of a depthwise convolution share.</summary>
internal static class DepthwiseWindow
{
    public static int Place(Depthwise sizes) => Strides.Padded(sizes.Channels);

    public static int InputStride(Depthwise sizes) => Strides.Of(checked(sizes.Rows.Input * sizes.Columns.Input * Place(sizes)));

    public static int OutputStride(Depthwise sizes) => Strides.Of(checked(sizes.Rows.Output * sizes.Columns.Output * Place(sizes)));

    /// <summary>Opens the loops over the places of a map, under <c>row</c>: <c>y</c> and <c>x</c>.</summary>
    public static IDisposable Places(CodeWriter code, int height, int width)
    {
        CodeWriter.Block lines = code.Open($"for (int y = 0; y < {Literal.Of(height)}; y++)");
        return new Nested(code.Open($"for (int x = 0; x < {Literal.Of(width)}; x++)"), lines);
    }

    /// <summary>Opens the loops over the places of a window: <c>v</c> and <c>u</c>.</summary>
    public static IDisposable Window(CodeWriter code, Depthwise sizes, Action<Window, string, string> down)
    {
        CodeWriter.Block lines = code.Open($"for (int v = 0; v < {Literal.Of(sizes.Rows.Size)}; v++)");
        down(sizes.Rows, "v", "y");
        CodeWriter.Block places = code.Open($"for (int u = 0; u < {Literal.Of(sizes.Columns.Size)}; u++)");
        down(sizes.Columns, "u", "x");
        return new Nested(places, lines);
    }

    private sealed class Nested(CodeWriter.Block inner, CodeWriter.Block outer) : IDisposable
    {
        public void Dispose()
        {
            inner.Dispose();
            outer.Dispose();
        }
    }
}
