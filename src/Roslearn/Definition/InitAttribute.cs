namespace Roslearn;

/// <summary>
/// How all weights are drawn. Without it: He normal before ReLU, LeakyRelu, Elu, Gelu and Silu, Glorot uniform elsewhere.
/// </summary>
/// <param name="initializer">The distribution.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class InitAttribute(Initializer initializer) : Attribute
{
    /// <summary>The distribution.</summary>
    public Initializer Initializer { get; } = initializer;
}
