namespace Roslearn;

/// <summary>
/// An activation as a layer of its own, of what the layer above puts out: where something stands between a layer's weighted sums and its
/// activation, as in <c>[Hidden(64, Activation = Activation.Linear), BatchNorm, Activate(Activation.ReLU)]</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class ActivateAttribute : Attribute
{
    /// <summary>The activation of the model-wide <c>[Activation]</c>, else ReLU.</summary>
    public ActivateAttribute()
    {
    }

    /// <summary>An activation of this place alone.</summary>
    /// <param name="activation">The activation.</param>
    public ActivateAttribute(Activation activation) => Activation = activation;

    /// <summary>The activation.</summary>
    public Activation Activation { get; } = Defaults.Activation;
}
