using Roslearn.Generators.Graph;

namespace Roslearn.Generators.Planning.Operations;

/// <summary>The buffer with a normalisation's statistics, as many lines for a tile as it has rows, and what the updates take from it.</summary>
internal static class TileLines
{
    /// <summary>The buffer's name.</summary>
    public static string Of(Node node) => node.Layer + "Statistics";

    /// <summary>The update of a scale or a shift.</summary>
    public static BlockUpdate Update(Node node, int parameter, bool isScale, UpdatePlanner pass) => new(
        pass.Memory.Of(node, parameter),
        new TileSum(node.Parameters[parameter].Shape[0], isScale),
        new[] { Of(node) },
        IsWeight: false);
}
