namespace Roslearn;

/// <summary>
/// Dense hidden layers: <c>[Hidden(128)]</c> is one layer of 128 units, <c>[Hidden(256, 128)]</c> are two.
/// Each unit applies the activation to its bias plus the weighted sum of all inputs.
/// </summary>
/// <param name="units">The width of each layer, at least 1.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class HiddenAttribute(params int[] units) : Attribute
{
    /// <summary>The width of each layer.</summary>
    public int[] Units { get; } = units;

    /// <summary>The activation of these layers; without it that of the model-wide <c>[Activation]</c>, else ReLU.</summary>
    public Activation Activation { get; set; } = Defaults.Activation;
}
