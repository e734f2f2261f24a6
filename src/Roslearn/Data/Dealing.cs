using Roslearn.Numerics;

namespace Roslearn.Data;

/// <summary>Deals examples out like cards, so that parts have the sizes asked for and, where classes lie together in the pack, a fair share of each.</summary>
internal static class Dealing
{
    /// <summary>The numbers below <paramref name="count"/> in a random order.</summary>
    public static int[] Shuffled(int count, ulong seed)
    {
        int[] pack = [.. Enumerable.Range(0, count)];
        new Philox(seed, RandomStream.Of(RandomPurpose.Splitting)).Shuffle(pack);
        return pack;
    }

    /// <summary>The examples of a data set in a random order, then sorted by class.</summary>
    /// <exception cref="InvalidOperationException">An example has several targets.</exception>
    public static int[] ByClass<TInput>(Dataset<TInput, int> data, ulong seed)
        where TInput : unmanaged
    {
        // The sort is stable: within a class the order stays random.
        return [.. Shuffled(data.Count, seed).OrderBy(data.Target)];
    }

    /// <summary>Deals a pack out to folds, one card at a time.</summary>
    /// <param name="data">The examples.</param>
    /// <param name="pack">Their numbers, in the order to deal.</param>
    /// <param name="count">The number of folds.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of folds is below 2 or above that of the examples.</exception>
    public static Fold<TInput, TTarget>[] Folds<TInput, TTarget>(Dataset<TInput, TTarget> data, int[] pack, int count)
        where TInput : unmanaged
        where TTarget : unmanaged
    {
        if (count < 2 || count > pack.Length)
        {
            throw new ArgumentOutOfRangeException(nameof(count), count, $"expected 2 to {pack.Length} folds: there are {pack.Length} examples");
        }

        return
        [
            .. from fold in Enumerable.Range(0, count)
               select new Fold<TInput, TTarget>(
                   Part(data, pack.Where((_, card) => card % count != fold)),
                   Part(data, pack.Where((_, card) => card % count == fold))),
        ];
    }

    /// <summary>Deals <paramref name="first"/> examples to one part, evenly over the pack, and all others to a second.</summary>
    public static (Dataset<TInput, TTarget> First, Dataset<TInput, TTarget> Second) Split<TInput, TTarget>(Dataset<TInput, TTarget> data, int[] pack, int first)
        where TInput : unmanaged
        where TTarget : unmanaged
    {
        return (Part(data, pack.Where((_, card) => IsFirst(card))), Part(data, pack.Where((_, card) => !IsFirst(card))));

        bool IsFirst(long card) => (card + 1) * first / pack.Length > card * first / pack.Length;
    }

    private static Dataset<TInput, TTarget> Part<TInput, TTarget>(Dataset<TInput, TTarget> data, IEnumerable<int> examples)
        where TInput : unmanaged
        where TTarget : unmanaged => data.With(data.View.Pick([.. examples]));
}
