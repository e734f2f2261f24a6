using Roslearn.Numerics;

namespace Roslearn.Training;

/// <summary>Keeps the weights of the last epoch that ended with finite numbers, for a training that leaves them later.</summary>
/// <param name="parameters">The network's weights.</param>
internal sealed class GoodWeights(Arena parameters)
{
    /// <summary>The weights, those that the training began with before the first epoch has ended.</summary>
    public Arena Parameters { get; } = new(parameters.Length);

    /// <summary>Takes the network's weights, which are finite.</summary>
    public void Keep() => parameters.Span.CopyTo(Parameters.Span);

    /// <summary>Gives them back to the network.</summary>
    public void Restore() => Parameters.Span.CopyTo(parameters.Span);
}
