namespace Tabular;

/// <summary>Splits for cross-validation in which every test part has each class in the proportion of the whole.</summary>
public static class StratifiedFolds
{
    /// <summary>Splits rows so that each is in exactly one test part.</summary>
    /// <param name="labels">The class of each row, from 0.</param>
    /// <param name="count">The number of folds, 2 or more.</param>
    /// <param name="seed">The same seed gives the same folds.</param>
    /// <exception cref="ArgumentException">A class has fewer rows than there are folds.</exception>
    public static Fold[] Make(ReadOnlySpan<int> labels, int count, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 2);
        var random = new Random(seed);
        int[] rows = [.. Enumerable.Range(0, labels.Length)];
        random.Shuffle(rows);

        // Dealing the rows of one class after those of the other, like cards, keeps classes and sizes even.
        var folds = new int[labels.Length];
        int dealt = 0;
        foreach (IGrouping<int, int> rowsOfClass in rows.GroupBy(labels.ToArray().ElementAt).OrderBy(group => group.Key))
        {
            int size = rowsOfClass.Count();
            if (size < count)
            {
                throw new ArgumentException($"{count} folds need {count} rows of each class, but class {rowsOfClass.Key} has {size}.", nameof(labels));
            }

            foreach (int row in rowsOfClass)
            {
                folds[row] = dealt++ % count;
            }
        }

        return [.. Enumerable.Range(0, count).Select(fold => new Fold(
            [.. rows.Where(row => folds[row] != fold)],
            [.. rows.Where(row => folds[row] == fold)]))];
    }
}
