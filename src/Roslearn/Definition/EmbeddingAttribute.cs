namespace Roslearn;

/// <summary>
/// A learned vector for each token of <c>[Tokens]</c>: the first layer of such a model. Drawn from a normal distribution of mean 0 and
/// variance 1, as in PyTorch.
/// </summary>
/// <param name="dimension">The numbers of a vector, at least 1; 0 or nothing: min(600, 1.6·vocabulary^0.56), fast.ai's rule of thumb.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class EmbeddingAttribute(int dimension = 0) : Attribute
{
    /// <summary>The numbers of a vector.</summary>
    public int Dimension { get; } = dimension;
}
