namespace Roslearn.Training;

/// <summary>The counts behind the metrics of a classifier: one pass over the examples serves accuracy, top-k for every k, and all per-class metrics.</summary>
internal sealed class ClassCounts : MetricSums<int>
{
    /// <summary>The most classes with a confusion matrix, which then takes 4 MB.</summary>
    public const int MostConfused = 1024;

    private readonly int[] _count;
    private readonly int[] _predicted;
    private readonly int[] _correct;
    private readonly int[] _ranks;
    private readonly int[]? _confusion;

    /// <summary>Counts for so many classes.</summary>
    public ClassCounts(int classes)
    {
        _count = new int[classes];
        _predicted = new int[classes];
        _correct = new int[classes];
        _ranks = new int[classes];
        _confusion = classes <= MostConfused ? new int[classes * classes] : null;
    }

    private int Classes => _count.Length;

    /// <inheritdoc/>
    public override void Clear()
    {
        Array.Clear(_count);
        Array.Clear(_predicted);
        Array.Clear(_correct);
        Array.Clear(_ranks);
        _confusion.AsSpan().Clear();
    }

    /// <inheritdoc/>
    public override void Add(ReadOnlySpan<float> outputs, ReadOnlySpan<int> targets)
    {
        int target = targets[0];
        int predicted = Outputs.IndexOfLargest(outputs);
        _count[target]++;
        _predicted[predicted]++;
        _correct[target] += predicted == target ? 1 : 0;
        _ranks[Outputs.Rank(outputs, target)]++;
        if (_confusion is not null)
        {
            _confusion[(target * Classes) + predicted]++;
        }
    }

    /// <inheritdoc/>
    public override Evaluation Complete(Evaluation evaluation)
    {
        ClassMetrics[] classes = [.. Enumerable.Range(0, Classes).Select(i => new ClassMetrics(i, _count[i], _predicted[i], _correct[i]))];
        ClassMetrics[] seen = [.. classes.Where(one => one.IsSeen)];
        return evaluation with
        {
            Accuracy = _correct.Sum(count => (double)count) / _count.Sum(count => (double)count),
            Precision = seen.Average(one => one.Precision),
            Recall = seen.Average(one => one.Recall),
            F1 = seen.Average(one => one.F1),
            Report = new ClassificationReport(classes, [.. _ranks], Confusion()),
        };
    }

    private ConfusionMatrix? Confusion() => _confusion is null
        ? null
        : new ConfusionMatrix([.. Enumerable.Range(0, Classes).Select(row => _confusion.AsSpan(row * Classes, Classes).ToArray())]);
}
