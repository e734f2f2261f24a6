namespace Roslearn.Generators.Analysis;

/// <summary>A rule about a class that has attributes of the definition language but not <c>[Model]</c>: nobody reads them.</summary>
internal abstract class UnmarkedRule : Rule
{
    /// <summary>Everything that the rule has to say about the class.</summary>
    /// <param name="type">Its name.</param>
    /// <param name="attribute">The first of these attributes: <c>Hidden</c>. An <c>Origin</c> counts it as 0.</param>
    public abstract IEnumerable<Finding> Find(string type, string attribute);
}
