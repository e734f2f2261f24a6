namespace Roslearn.Generators.Specification;

/// <summary>One layer. <see cref="Repeat"/> is the <c>[Layers]</c> that says how often it is there, if any.</summary>
public abstract record LayerSpec(Origin Origin, Origin Repeat);

/// <summary>A layer of weights followed by an activation: model-wide defaults apply to it.</summary>
public abstract record ActivatedSpec(Setting<int> ActivationSetting, Initializer? Initializer, Origin Origin, Origin Repeat)
    : LayerSpec(Origin, Repeat)
{
    public Activation Activation => (Activation)ActivationSetting.Value;
}

/// <summary>A dense layer: activation(weights · x + bias).</summary>
public sealed record HiddenSpec(int Units, Setting<int> ActivationSetting, Initializer? Initializer, Origin Origin, Origin Repeat)
    : ActivatedSpec(ActivationSetting, Initializer, Origin, Repeat);

/// <summary>A learned vector for each token.</summary>
/// <param name="Dimension">Its length; 0: as the vocabulary wants.</param>
public sealed record EmbeddingSpec(int Dimension, Initializer? Initializer, Origin Origin, Origin Repeat) : LayerSpec(Origin, Repeat);

/// <summary>A layer that reads a sequence step by step and remembers.</summary>
/// <param name="Cell">What it does at a step.</param>
/// <param name="Units">Its width, in each direction.</param>
/// <param name="ActivationSetting">Tanh or ReLU of a plain cell; the others have theirs.</param>
/// <param name="IsBidirectional">Whether a second set of units reads from the end.</param>
public sealed record RecurrentSpec(
    RecurrentCell Cell, int Units, Setting<int> ActivationSetting, bool IsBidirectional, Initializer? Initializer, Origin Origin, Origin Repeat)
    : LayerSpec(Origin, Repeat)
{
    public Activation Activation => (Activation)ActivationSetting.Value;

    /// <summary>The share dropped between the layers of the attribute, which are <see cref="DropoutSpec"/> of their own.</summary>
    public Setting<double> Dropout { get; init; } = Defaults.RecurrentDropout;

    /// <summary>The bias that the forget gates of an LSTM start with.</summary>
    public Setting<double> ForgetBias { get; init; } = Defaults.ForgetBias;

    /// <summary>Whether a GRU resets after the recurrent product.</summary>
    public bool ResetsAfter { get; init; } = Defaults.GruResetAfter;
}

/// <summary>An activation of what the layer above puts out.</summary>
public sealed record ActivateSpec(Setting<int> ActivationSetting, Origin Origin, Origin Repeat) : LayerSpec(Origin, Repeat)
{
    public Activation Activation => (Activation)ActivationSetting.Value;
}

/// <summary>Normalisation over the batch, with running statistics for prediction.</summary>
public sealed record BatchNormSpec(Setting<double> Momentum, Setting<double> Epsilon, Origin Origin, Origin Repeat) : LayerSpec(Origin, Repeat);

/// <summary>Normalisation over the features of each example.</summary>
public sealed record LayerNormSpec(Setting<double> Epsilon, Origin Origin, Origin Repeat) : LayerSpec(Origin, Repeat);

/// <summary>Inverted dropout of what the layer above puts out.</summary>
public sealed record DropoutSpec(double Rate, Origin Origin, Origin Repeat) : LayerSpec(Origin, Repeat);
