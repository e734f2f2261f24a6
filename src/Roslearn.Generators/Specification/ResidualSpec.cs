namespace Roslearn.Generators.Specification;

/// <summary>Here begins a group of layers whose input is added to their output.</summary>
public sealed record ResidualStartSpec(Origin Origin, Origin Repeat) : LayerSpec(Origin, Repeat);

/// <summary>Here the group ends: its sum goes through the activation.</summary>
public sealed record ResidualEndSpec(Setting<int> ActivationSetting, Origin Origin, Origin Repeat) : LayerSpec(Origin, Repeat)
{
    public Activation Activation => (Activation)ActivationSetting.Value;
}
