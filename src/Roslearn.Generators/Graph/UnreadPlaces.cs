using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Graph;

/// <summary>
/// Leaves out the last rows and columns of maps that no window looks at: of 11×11 places a pool of 2×2 reads 10×10, and what the convolution before
/// it computes for the others, a sixth of its work in either direction, is lost. What is read keeps its bits, and the gradient of the rest is zero.
/// The layer table still shows what was defined.
/// </summary>
internal static class UnreadPlaces
{
    /// <summary>The same network without them.</summary>
    public static LayerGraph Remove(LayerGraph graph)
    {
        (int Height, int Width)[] read = Read(graph);
        var nodes = new List<Node>();
        foreach (Node node in graph.Nodes)
        {
            bool isWhole = read[node.Id] == Places(node.Output) && read[node.Input] == Places(graph.ShapeOf(node.Input));
            nodes.Add(isWhole ? node : node with { Operation = Cropped(node, read[node.Input], read[node.Id]), Output = Cropped(node.Output, read[node.Id]) });
        }

        LayerGraph cropped = graph with { Nodes = nodes.ToEquatable() };
        GraphVerifier.Verify(cropped);
        return cropped;
    }

    /// <summary>For each value how many of its rows and columns are read.</summary>
    private static (int Height, int Width)[] Read(LayerGraph graph)
    {
        var read = new (int Height, int Width)[graph.Nodes.Count + 1];
        for (int value = 0; value < read.Length; value++)
        {
            read[value] = CanShrink(graph, value) ? default : Places(graph.ShapeOf(value));
        }

        foreach (Node node in graph.Nodes.Reverse())
        {
            (int height, int width) = Needed(node.Operation, Places(graph.ShapeOf(node.Input)), read[node.Id]);
            read[node.Input] = (Math.Max(read[node.Input].Height, height), Math.Max(read[node.Input].Width, width));
        }

        return read;
    }

    /// <summary>Whether a value is made place by place. The input lies as it was given; what the criterion reads is what was asked for.</summary>
    private static bool CanShrink(LayerGraph graph, int value) =>
        value > 0 && value < graph.Nodes.Count && graph.IsMap(value) && !graph.HasSeveralReaders(value) && graph.Nodes[value - 1] is var node && node.Operation switch
        {
            Convolve or Depthwise or Pool => true,
            Activate { Function: not Activation.Softmax } => CanShrink(graph, node.Input),
            _ => false,
        };

    /// <summary>What an operation looks at to make so much of its output.</summary>
    private static (int Height, int Width) Needed(Operation operation, (int Height, int Width) all, (int Height, int Width) output) => operation switch
    {
        Convolve convolve => (convolve.Rows.Reach(output.Height), convolve.Columns.Reach(output.Width)),
        Depthwise depthwise => (depthwise.Rows.Reach(output.Height), depthwise.Columns.Reach(output.Width)),
        Pool pool => (pool.Rows.Reach(output.Height), pool.Columns.Reach(output.Width)),
        Activate { Function: not Activation.Softmax } => output,
        _ => all,
    };

    private static Operation Cropped(Node node, (int Height, int Width) input, (int Height, int Width) output) => node.Operation switch
    {
        Convolve convolve => convolve with { Rows = convolve.Rows.Cropped(input.Height, output.Height), Columns = convolve.Columns.Cropped(input.Width, output.Width) },
        Depthwise depthwise => depthwise with { Rows = depthwise.Rows.Cropped(input.Height, output.Height), Columns = depthwise.Columns.Cropped(input.Width, output.Width) },
        Pool pool => pool with { Rows = pool.Rows.Cropped(input.Height, output.Height), Columns = pool.Columns.Cropped(input.Width, output.Width) },
        Activate activate => activate with { Width = Cropped(node.Output, output).Size },
        var other => other,
    };

    private static Shape Cropped(Shape shape, (int Height, int Width) read) => Map.Of(shape) switch
    {
        { IsSequence: true } map => new Shape(read.Width, map.Channels),
        { } map => new Shape(read.Height, read.Width, map.Channels),
        null => shape,
    };

    /// <summary>What has no places is one.</summary>
    private static (int Height, int Width) Places(Shape shape) => Map.Of(shape) is { } map ? (map.Height, map.Width) : (1, 1);
}
