namespace Roslearn;

/// <summary>
/// The seed of all random numbers: initial weights, shuffling, dropout; 0 when absent. Same seed, same data and same
/// instruction set give the same bits, for any number of threads.
/// </summary>
/// <param name="seed">Any number.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class SeedAttribute(ulong seed) : Attribute
{
    /// <summary>The seed.</summary>
    public ulong Seed { get; } = seed;
}
