namespace RealResults;

/// <summary>A result that is known of a kind of network on real data, and how to get it here.</summary>
/// <param name="Name">The data set, as <c>--only</c> names it.</param>
/// <param name="What">What is measured, on examples that had no part in the training or in any choice.</param>
/// <param name="Asked">What it should reach.</param>
/// <param name="Measure">Measures once, from other initial weights (and, where the data has no test part of its own, another split) for each seed.</param>
/// <param name="IsSmallBetter">Whether it should stay at or below <paramref name="Asked"/>.</param>
internal sealed record Experiment(string Name, string What, double Asked, Func<ulong, double> Measure, bool IsSmallBetter = false)
{
    /// <summary>Whether a mean is what was asked.</summary>
    public bool IsReached(double mean) => IsSmallBetter ? mean <= Asked : mean >= Asked;
}
