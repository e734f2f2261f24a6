using Roslearn.Numerics;

namespace Roslearn;

/// <summary>
/// The random numbers of one example in one epoch: functions of the training's seed, the epoch, the example's place in its data set and the number of the
/// draw alone, by the counter-based generator Philox 4x32-10. No draw depends on another one.
/// </summary>
public readonly struct ExampleRandom
{
    /// <summary>Draws that an example has.</summary>
    private const int Draws = 1 << 16;

    private readonly Philox _random;
    private readonly ulong _first;

    /// <summary>The numbers that a training uses; for tests of an augmentation.</summary>
    /// <param name="seed">The seed of the training.</param>
    /// <param name="epoch">From 1.</param>
    /// <param name="example">The example's place in its data set, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is below its first.</exception>
    public ExampleRandom(ulong seed, int epoch, int example)
        : this(new Philox(seed, RandomStream.Of(RandomPurpose.Augmentation, step: epoch)), example)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(epoch, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(example);
    }

    /// <summary>The numbers of an example in one of the streams of an epoch.</summary>
    internal ExampleRandom(Philox random, int example)
    {
        _random = random;
        _first = (ulong)(uint)example * Draws;
    }

    /// <summary>A whole number from 0 to <paramref name="bound"/> − 1, each equally likely.</summary>
    /// <param name="draw">The number of the draw, from 0 to 65535.</param>
    /// <param name="bound">At least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public int Below(int draw, int bound)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bound, 1);
        return (int)_random.Below(Index(draw), (ulong)bound);
    }

    /// <summary>A number in [0, 1), a multiple of 2^-53.</summary>
    /// <param name="draw">The number of the draw, from 0 to 65535.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is outside its range.</exception>
    public double Double(int draw) => _random.Double(Index(draw));

    private ulong Index(int draw)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)draw, (uint)Draws, nameof(draw));
        return _first + (ulong)draw;
    }
}
