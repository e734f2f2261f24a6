namespace Roslearn;

/// <summary>
/// Repeats the layer directly above it, with its dropout: <c>[Hidden(128), Layers(3)]</c> are three hidden layers of 128 units.
/// Written before the first layer, it repeats the first. After or before a list of widths it states their number.
/// </summary>
/// <param name="count">The number of layers, at least 1; 3 when not given.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class LayersAttribute(int count = Defaults.Layers) : Attribute
{
    /// <summary>The number of layers.</summary>
    public int Count { get; } = count;
}
