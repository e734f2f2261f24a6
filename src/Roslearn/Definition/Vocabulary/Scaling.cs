#if ROSLEARN_GENERATORS
namespace Roslearn.Generators.Specification;
#else
namespace Roslearn;
#endif

/// <summary>How a model brings numbers of any size to the size that training works with, by what the training examples show of each.</summary>
public enum Scaling
{
    /// <summary>Numbers are used as they come.</summary>
    None,

    /// <summary>To mean 0 and standard deviation 1: (x − mean) / deviation, the deviation of the whole population, as scikit-learn's and Keras' scalers have it.</summary>
    Standard,

    /// <summary>To the range from 0 to 1: (x − minimum) / (maximum − minimum). Values outside the training examples' range leave it.</summary>
    MinMax,
}
