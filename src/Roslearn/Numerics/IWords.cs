namespace Roslearn.Numerics;

/// <summary>A register of 64-bit elements, of which Philox uses the lower 32 bits: one block to an element, one register to a word.</summary>
internal interface IWords<TSelf>
    where TSelf : struct, IWords<TSelf>
{
    /// <summary>Elements, and so blocks, in a register.</summary>
    static abstract int Count { get; }

    /// <summary>Every half element <paramref name="value"/>.</summary>
    static abstract TSelf Broadcast(uint value);

    /// <summary>The elements <paramref name="first"/>, first + 1, ... in 64 bits.</summary>
    static abstract TSelf Sequence(ulong first);

    /// <summary>The 64-bit products of the lower halves.</summary>
    static abstract TSelf Multiply(TSelf left, TSelf right);

    /// <summary>The upper halves, as elements below 2^32.</summary>
    static abstract TSelf Upper(TSelf value);

    /// <summary>The exclusive or of all three.</summary>
    static abstract TSelf Xor(TSelf first, TSelf second, TSelf third);

    /// <summary>The sums of the lower halves and of the upper halves, each modulo 2^32.</summary>
    static abstract TSelf AddHalves(TSelf left, TSelf right);

    /// <summary>Elements of which the lower half is that of <paramref name="lower"/> and the upper half the lower half of <paramref name="upper"/>.</summary>
    static abstract TSelf Join(TSelf lower, TSelf upper);

    /// <summary>Writes the elements.</summary>
    void Store(ref ulong destination);

    /// <summary>
    /// Taking each half element as two 16-bit numbers: writes, a float to a half element, <paramref name="scale"/> where the lower (or the
    /// <paramref name="high"/>er) number exceeds <paramref name="threshold"/>, else 0.
    /// </summary>
    static abstract void StoreAbove(TSelf words, bool high, int threshold, float scale, ref float destination);
}
