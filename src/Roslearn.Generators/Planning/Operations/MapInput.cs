using Roslearn.Generators.Graph;

namespace Roslearn.Generators.Planning.Operations;

/// <summary>The map that a window moves over: the value itself, or a copy of it with a border or with padded channels where the window needs them.</summary>
internal static class MapInput
{
    /// <summary>The buffer, alive at this step, and its floats from place to place.</summary>
    /// <param name="node">The node with the windows.</param>
    /// <param name="pass">The forward pass.</param>
    /// <param name="rows">How the window moves along the height.</param>
    /// <param name="columns">How it moves along the width.</param>
    /// <param name="needsLanes">Whether the channels must be whole lanes.</param>
    /// <param name="needsBorder">Whether the window looks beyond the border.</param>
    public static string Read(Node node, ForwardPlanner pass, Window rows, Window columns, bool needsLanes, bool needsBorder)
    {
        LayerGraph graph = pass.Graph.Forward;
        int channels = Map.Of(graph.ShapeOf(node.Input))!.Channels;
        int from = ValueLayout.PlaceStride(graph, node.Input);
        int to = needsLanes ? Strides.Padded(channels) : from;
        string input = pass.Read(node);
        bool hasBorder = needsBorder && HasBorder(rows, columns);
        if (!hasBorder && from == to)
        {
            return input;
        }

        Window down = hasBorder ? rows : Window.All(rows.Input), across = hasBorder ? columns : Window.All(columns.Input);
        string copy = pass.Touch(BufferOf(node), checked(down.Padded * across.Padded * to));
        pass.Call(node, new MapCopy(Borders(down), Borders(across), channels, from, to), input, copy);
        return pass.Touch(copy, checked(down.Padded * across.Padded * to));
    }

    /// <summary>The name of the copy.</summary>
    public static string BufferOf(Node node) => node.Layer + "Padded";

    /// <summary>Whether a node that needs whole lanes of channels reads a copy that has them.</summary>
    public static bool IsUnpacked(LayerGraph graph, Node node) =>
        Map.Of(graph.ShapeOf(node.Input)) is { } map && ValueLayout.PlaceStride(graph, node.Input) != Strides.Padded(map.Channels);

    /// <summary>What a copy depends on.</summary>
    private static Window Borders(Window window) => new(window.Input, 1, Before: window.Before, After: window.After);

    public static bool HasBorder(Window rows, Window columns) => rows.Padded != rows.Input || columns.Padded != columns.Input;
}
