using Roslearn.Generators.Graph;
using Roslearn.Generators.Planning;

namespace Roslearn.Generators.Emission.Kernels;

/// <summary>The input or the output of a depthwise convolution, as its kernels walk and address it.</summary>
internal sealed record DepthwiseMap(int Height, int Width, int Channels)
{
    private int Place => Strides.Padded(Channels);

    private int Row => Strides.Of(checked(Height * Width * Place));

    public static DepthwiseMap Input(Depthwise sizes) => new(sizes.Rows.Input, sizes.Columns.Input, sizes.Channels);

    public static DepthwiseMap Output(Depthwise sizes) => new(sizes.Rows.Output, sizes.Columns.Output, sizes.Channels);

    /// <summary>Opens the loop over the lanes of channels: <c>column</c>.</summary>
    public CodeWriter.Block Lanes(CodeWriter code) => code.Open($"for (int column = 0; column < {Literal.Of(Place)}; column += TLane.Count)");

    /// <summary>The float of an example, <c>row</c>, at a line, a place and <c>column</c>.</summary>
    public string At(string map, string line, string place) =>
        $"ref Unsafe.Add(ref {map}, row * {Literal.Of(Row)} + ({line} * {Literal.Of(Width)} + {place}) * {Literal.Of(Place)} + column)";

    /// <summary>The extents after the examples: <c>28, 28, 32</c>.</summary>
    public override string ToString() => $"{Height}, {Width}, {Channels}";
}
