using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis;

/// <summary>Layers that change what another layer puts out, value by value or by its statistics, and mix nothing.</summary>
internal static class Followers
{
    /// <summary>Whether the layer is no more than that.</summary>
    public static bool IsFollower(this LayerSpec layer) => layer is DropoutSpec or ActivateSpec || layer.IsNormalization();

    /// <summary>Whether the layer keeps values, and so gradients, at one size.</summary>
    public static bool IsNormalization(this LayerSpec layer) => layer is BatchNormSpec or LayerNormSpec;
}
