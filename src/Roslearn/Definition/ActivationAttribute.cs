namespace Roslearn;

/// <summary>The activation of every hidden layer that names none itself. ReLU when absent.</summary>
/// <param name="activation">The activation.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class ActivationAttribute(Activation activation) : Attribute
{
    /// <summary>The activation.</summary>
    public Activation Activation { get; } = activation;
}
