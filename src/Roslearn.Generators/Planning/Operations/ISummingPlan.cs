using Roslearn.Generators.Graph;

namespace Roslearn.Generators.Planning.Operations;

/// <summary>
/// An operation whose parameters' gradients are sums over rows that the backward pass takes tile by tile, while threads share the rows;
/// the update adds up the tiles.
/// </summary>
internal interface ISummingPlan
{
    /// <summary>Adds the calls that sum, before those of <see cref="IOperationPlan.Backward"/>, and also where there are none of these.</summary>
    void Sum(Node node, BackwardPlanner pass);
}
