namespace Roslearn.Generators.Specification;

/// <summary>The last layer: its width, and with what loss it is trained.</summary>
public abstract record HeadSpec(int Size, Initializer? Initializer, Origin Origin)
{
    /// <summary>Whether there are outputs for every step of a sequence.</summary>
    public bool IsPerStep { get; init; }
}

/// <summary>Softmax over <paramref name="Size"/> classes with cross-entropy.</summary>
public sealed record ClassesSpec(int Size, Initializer? Initializer, Origin Origin) : HeadSpec(Size, Initializer, Origin)
{
    /// <summary>The share of the target that is spread over all classes; <see langword="null"/> if none was written.</summary>
    public Setting<double>? LabelSmoothing { get; init; }

    /// <summary>The weight of each class in the loss; empty if none were written.</summary>
    public EquatableArray<Setting<double>> ClassWeights { get; init; }
}

/// <summary><paramref name="Size"/> numbers, compared with target numbers.</summary>
public sealed record OutputSpec(
    int Size,
    Loss Loss,
    Setting<int> ActivationSetting,
    Setting<double> HuberDelta,
    Initializer? Initializer,
    Origin Origin)
    : HeadSpec(Size, Initializer, Origin)
{
    public Activation Activation => (Activation)ActivationSetting.Value;

    public Setting<int> ScalingSetting { get; init; } = (int)Scaling.None;

    public Scaling Scaling => (Scaling)ScalingSetting.Value;
}
