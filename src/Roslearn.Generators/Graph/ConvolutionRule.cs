using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Graph;

/// <summary>The shape rule of convolutions: [height, width, channels] or [steps, features] in, the same with one channel a filter out.</summary>
internal static class ConvolutionRule
{
    public static void Convolution(ConvolutionSpec layer, GraphBuilder graph)
    {
        bool isSequence = layer.Kind == ConvolutionKind.Conv1D;
        var origin = new Origin(layer.Origin.Attribute);
        if (MapRule.Read(graph, layer.Text, origin, isSequence ? "2-dimensional input, steps × features," : "3-dimensional input, height × width × channels,", map => map.IsSequence == isSequence) is not { } map)
        {
            return;
        }

        (Window rows, Window columns) = map.Windows(
            places => Window.Of(places, layer.Kernel.Value, layer.Stride.Value, layer.Dilation.Value, layer.Padding));
        if (!MapRule.Fits(graph, layer.Text, origin, map, rows, columns, layer.Filters.Value, layer.Padding))
        {
            return;
        }

        Action<ConvolutionSpec, GraphBuilder, Map, Window, Window> add = layer.Kind == ConvolutionKind.SeparableConv2D ? Separable : Plain;
        add(layer, graph, map, rows, columns);
    }

    private static void Plain(ConvolutionSpec layer, GraphBuilder graph, Map map, Window rows, Window columns) =>
        Mix(layer, graph, graph.Name("conv"), null, map, rows, columns);

    /// <summary>One filter for each channel alone, without bias or activation (Chollet 2017), then a convolution of 1×1: two rows of the table.</summary>
    private static void Separable(ConvolutionSpec layer, GraphBuilder graph, Map map, Window rows, Window columns)
    {
        string name = graph.Name("separable");
        int taps = rows.Size * columns.Size;
        Shape from = graph.Shape, output = map.Make(rows, columns, map.Channels);
        var weight = new Parameter(
            name + ".depthwise.weight",
            new[] { map.Channels, 1, rows.Size, columns.Size },
            layer.Initializer ?? DenseRule.Default(Activation.Linear),
            taps,
            taps);
        string depthwise = name + "Depthwise";
        graph.Add(depthwise, new Depthwise(rows, columns, map.Channels), output, weight);
        graph.Describe(new LayerInfo(
            depthwise, $"{from} → {output}, {Kernel(layer, rows, columns)}, each channel alone", output, weight.Count, 2L * taps * output.Size, layer.Filters.Origin));
        Map middle = Map.Of(output)!;
        Mix(layer, graph, name + "Pointwise", name + ".pointwise", middle, new Window(middle.Height, 1), new Window(middle.Width, 1));
    }

    /// <summary>Adds the convolution over all channels with its activation.</summary>
    private static void Mix(
        ConvolutionSpec layer, GraphBuilder graph, string name, string? prefix, Map map, Window rows, Window columns)
    {
        int filters = layer.Filters.Value;
        int taps = rows.Size * columns.Size;
        int[] kernel = map.IsSequence ? [filters, map.Channels, columns.Size] : [filters, map.Channels, rows.Size, columns.Size];
        int fanIn = taps * map.Channels, fanOut = (int)Math.Min(int.MaxValue, (long)taps * filters);
        var weight = new Parameter((prefix ?? name) + ".weight", kernel, layer.Initializer ?? DenseRule.Default(layer.Activation), fanIn, fanOut);
        var bias = new Parameter((prefix ?? name) + ".bias", new[] { filters }, Initializer.Zeros, fanIn, fanOut);
        Shape from = graph.Shape, output = map.Make(rows, columns, filters);
        graph.Add(name, new Convolve(rows, columns, map.Channels, filters), output, weight, bias);
        if (layer.Activation != Activation.Linear)
        {
            graph.Add(name, new Activate(layer.Activation, output.Size), output);
        }

        graph.Describe(new LayerInfo(
            name,
            $"{from} → {output}, {Kernel(layer, rows, columns)}, {layer.Activation}",
            output,
            weight.Count + bias.Count,
            ((2L * fanIn) + 1) * output.Size,
            layer.Filters.Origin));
    }

    private static string Kernel(ConvolutionSpec layer, Window rows, Window columns)
    {
        string size = layer.Kind == ConvolutionKind.Conv1D ? $"{columns.Size}" : $"{rows.Size}×{columns.Size}";
        string stride = columns.Stride == 1 ? "" : $", stride {columns.Stride}";
        string dilation = columns.Dilation == 1 ? "" : $", dilation {columns.Dilation}";
        string padding = columns.Size == 1 || layer.Padding == Padding.Valid ? "" : ", same";
        return size + stride + dilation + padding;
    }
}
