using Roslearn.Data;

namespace Roslearn;

/// <summary>Splits of classifiers' data in which every part has each class in the proportion of the whole, within one example.</summary>
public static class StratifiedSplits
{
    /// <summary>Two views: <paramref name="fraction"/> of the examples of each class drawn at random, and the rest.</summary>
    /// <param name="data">Examples with one class each.</param>
    /// <param name="fraction">Above 0 and below 1.</param>
    /// <param name="seed">The same seed draws the same examples.</param>
    /// <returns>Views, each in the order of <paramref name="data"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The fraction is not within (0, 1) or leaves one part empty.</exception>
    /// <exception cref="InvalidOperationException">An example has several targets.</exception>
    public static (Dataset<TInput, int> First, Dataset<TInput, int> Second) StratifiedSplit<TInput>(this Dataset<TInput, int> data, double fraction, ulong seed)
        where TInput : unmanaged
    {
        ArgumentNullException.ThrowIfNull(data);
        return Dealing.Split(data, Dealing.ByClass(data, seed), data.View.CountOf(fraction));
    }

    /// <summary>Splits for a cross-validation: every example is in the test part of one fold and in the training part of all others.</summary>
    /// <param name="data">Examples with one class each.</param>
    /// <param name="count">The number of folds, at least 2 and at most the number of examples of the rarest class.</param>
    /// <param name="seed">The same seed draws the same folds.</param>
    /// <returns>Views, each in the order of <paramref name="data"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of folds is below 2 or above that of the examples of some class.</exception>
    /// <exception cref="InvalidOperationException">An example has several targets.</exception>
    public static IReadOnlyList<Fold<TInput, int>> StratifiedFolds<TInput>(this Dataset<TInput, int> data, int count, ulong seed)
        where TInput : unmanaged
    {
        ArgumentNullException.ThrowIfNull(data);
        int[] pack = Dealing.ByClass(data, seed);
        foreach ((int label, int examples) in pack.CountBy(data.Target))
        {
            if (examples < count)
            {
                throw new ArgumentOutOfRangeException(nameof(count), count, $"expected at most {examples} folds: class {label} has {examples} examples");
            }
        }

        return Dealing.Folds(data, pack, count);
    }
}
