#if ROSLEARN_GENERATORS
namespace Roslearn.Generators.Specification;
#else
namespace Roslearn;
#endif

/// <summary>What a convolution or a pool does at the border of a map. Names and sizes are Keras'.</summary>
public enum Padding
{
    /// <summary>Only where the whole window lies inside: the output has ⌊(size − window) / stride⌋ + 1 places.</summary>
    Valid,

    /// <summary>
    /// The output has ⌈size / stride⌉ places; what the window lacks is zero, half before and half after, the odd one after. A pool
    /// leaves it out: the mean is over what lies inside.
    /// </summary>
    Same,
}
