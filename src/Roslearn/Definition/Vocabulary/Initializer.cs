#if ROSLEARN_GENERATORS
namespace Roslearn.Generators.Specification;
#else
namespace Roslearn;
#endif

/// <summary>How weights are drawn before training. Biases start at zero.</summary>
public enum Initializer
{
    /// <summary>Normal with variance 2 / fan_in (He et al. 2015); the default before ReLU and its relatives.</summary>
    HeNormal,

    /// <summary>Uniform in ±√(6 / fan_in) (He et al. 2015).</summary>
    HeUniform,

    /// <summary>Normal with variance 2 / (fan_in + fan_out) (Glorot and Bengio 2010).</summary>
    GlorotNormal,

    /// <summary>Uniform in ±√(6 / (fan_in + fan_out)) (Glorot and Bengio 2010); the default everywhere else.</summary>
    GlorotUniform,

    /// <summary>All zero: units of a layer then stay identical. Only for experiments.</summary>
    Zeros,

    /// <summary>Orthonormal rows or columns (Saxe et al. 2014), gate by gate; the default of recurrent weights.</summary>
    Orthogonal,
}
