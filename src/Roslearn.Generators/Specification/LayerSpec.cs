namespace Roslearn.Generators.Specification;

/// <summary>One layer. <see cref="Repeat"/> is the <c>[Layers]</c> that says how often it is there, if any.</summary>
public abstract record LayerSpec(Origin Origin, Origin Repeat);

/// <summary>A dense layer: activation(weights · x + bias).</summary>
public sealed record HiddenSpec(int Units, Setting<int> ActivationSetting, Initializer? Initializer, Origin Origin, Origin Repeat)
    : LayerSpec(Origin, Repeat)
{
    public Activation Activation => (Activation)ActivationSetting.Value;
}

/// <summary>Inverted dropout of what the layer above puts out.</summary>
public sealed record DropoutSpec(double Rate, Origin Origin, Origin Repeat) : LayerSpec(Origin, Repeat);
