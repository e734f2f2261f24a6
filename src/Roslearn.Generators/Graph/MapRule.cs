using Roslearn.Generators.Specification;
using Roslearn.Generators.Specification.Checks;

namespace Roslearn.Generators.Graph;

/// <summary>What convolutions and pools want of the value they read: RL0008, RL0009, and RL0003 for maps beyond any memory.</summary>
internal static class MapRule
{
    /// <summary>The value as a map, or <see langword="null"/> and an error.</summary>
    /// <param name="graph">The graph so far.</param>
    /// <param name="text">The layer as written.</param>
    /// <param name="origin">The layer's attribute.</param>
    /// <param name="dimensions">The dimensions it takes, for the message.</param>
    /// <param name="takes">Whether it takes such a map.</param>
    public static Map? Read(GraphBuilder graph, string text, Origin origin, string dimensions, Func<Map, bool> takes)
    {
        Map? map = Map.Of(graph.Shape);
        if (map is not null && takes(map) && !graph.IsSequence)
        {
            return map;
        }

        string received = graph.IsSequence ? "the steps of a recurrent layer" : $"{DefinitionText.Number(graph.Shape.Dimensions.Count)}-dimensional input";
        graph.Fail(new DefinitionError(ErrorIds.Rank, origin, new[] { text, dimensions, received }, Square(graph).ToEquatable()));
        return null;
    }

    /// <summary>Whether the window finds a place, and what it makes fits into memory; else an error.</summary>
    public static bool Fits(GraphBuilder graph, string text, Origin origin, Map map, Window rows, Window columns, int channels, Padding padding)
    {
        if (rows.Output < 1 || columns.Output < 1)
        {
            var same = new DefinitionFix(FixKind.ReplaceValue, origin with { Argument = nameof(Padding) }, DefinitionText.Value(Padding.Same));
            var remove = new DefinitionFix(FixKind.RemoveAttribute, origin);
            string least = map.IsSequence ? "1" : "1×1";
            graph.Fail(new DefinitionError(ErrorIds.MapVanishes, origin, new[] { text, map.Places, least }, new[] { same, remove }));
            return false;
        }

        double floats = (double)rows.Padded * columns.Padded * Padded(map.Channels);
        double made = (double)rows.Output * columns.Output * Padded(channels);
        if (SizeError.Check($"The number of values that {text} reads or makes, channels padded to {Lane}s,", (long)Math.Max(floats, made), Domains.MapFloats, origin) is { } error)
        {
            graph.Fail(error);
            return false;
        }

        return true;
    }

    /// <summary>The floats of the widest vector: channels are padded to a multiple of them.</summary>
    private const int Lane = 16;

    private static double Padded(int channels) => Math.Ceiling((double)channels / Lane) * Lane;

    /// <summary>A flat input whose size is a square is likely a picture.</summary>
    private static IEnumerable<DefinitionFix> Square(GraphBuilder graph)
    {
        int side = (int)Math.Round(Math.Sqrt(graph.Input.Size));
        if (graph.Shape.Equals(graph.Input) && graph.Input.Dimensions.Count == 1 && side * side == graph.Input.Size && graph.InputOrigin.IsWritten)
        {
            string size = DefinitionText.Number(side);
            yield return new DefinitionFix(FixKind.ReplaceAttribute, new Origin(graph.InputOrigin.Attribute), $"Input({size}, {size}, 1)");
        }
    }
}
