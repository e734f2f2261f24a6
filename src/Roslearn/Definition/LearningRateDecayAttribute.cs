namespace Roslearn;

/// <summary>
/// Multiplies the learning rate by a factor every few epochs: rate · factor^⌊e / everyEpochs⌋ in epoch e, counted from 0 (PyTorch's <c>StepLR</c>).
/// </summary>
/// <param name="factor">In (0, 1].</param>
/// <param name="everyEpochs">Epochs from one decay to the next, at least 1.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class LearningRateDecayAttribute(double factor, int everyEpochs = Defaults.DecayEveryEpochs) : Attribute
{
    /// <summary>What the rate is multiplied by.</summary>
    public double Factor { get; } = factor;

    /// <summary>Epochs from one decay to the next.</summary>
    public int EveryEpochs { get; } = everyEpochs;
}
