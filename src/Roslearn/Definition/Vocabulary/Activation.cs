#if ROSLEARN_GENERATORS
namespace Roslearn.Generators.Specification;
#else
namespace Roslearn;
#endif

/// <summary>What a layer applies to its weighted sums. Names and formulas are PyTorch's.</summary>
public enum Activation
{
    /// <summary>max(0, x).</summary>
    ReLU,

    /// <summary>x for positive x, 0.01·x otherwise.</summary>
    LeakyRelu,

    /// <summary>x for positive x, exp(x) − 1 otherwise (alpha 1).</summary>
    Elu,

    /// <summary>x·Φ(x) with the exact normal distribution function (PyTorch's default, not the tanh approximation).</summary>
    Gelu,

    /// <summary>x·sigmoid(x), also called swish.</summary>
    Silu,

    /// <summary>Hyperbolic tangent, −1 to 1.</summary>
    Tanh,

    /// <summary>1 / (1 + exp(−x)), 0 to 1.</summary>
    Sigmoid,

    /// <summary>x itself.</summary>
    Linear,

    /// <summary>exp(x) / Σ exp(x) over the layer. A classifier wants <c>[Classes(n)]</c> instead, which fuses it with the loss.</summary>
    Softmax,
}
