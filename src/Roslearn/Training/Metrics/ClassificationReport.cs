using System.Text.Json.Serialization;

namespace Roslearn;

/// <summary>How well a classifier does, class by class.</summary>
public sealed class ClassificationReport : IEquatable<ClassificationReport>
{
    /// <summary>A report of these counts.</summary>
    [JsonConstructor]
    internal ClassificationReport(IReadOnlyList<ClassMetrics> classes, IReadOnlyList<int> ranks, ConfusionMatrix? confusion)
    {
        Classes = classes;
        Ranks = ranks;
        Confusion = confusion;
    }

    /// <summary>Each class, by its index.</summary>
    public IReadOnlyList<ClassMetrics> Classes { get; }

    /// <summary>
    /// How many examples have the right class at each place, [0] being that of the most probable class; of equals the lower class
    /// comes first. One for each class.
    /// </summary>
    public IReadOnlyList<int> Ranks { get; }

    /// <summary>Targets and predictions; <see langword="null"/> above 1024 classes, where it would take more than 4 MB.</summary>
    public ConfusionMatrix? Confusion { get; }

    /// <inheritdoc cref="Evaluation.TopAccuracy"/>
    public double TopAccuracy(int k)
    {
        if (k < 1 || k > Ranks.Count)
        {
            throw new ArgumentOutOfRangeException(nameof(k), k, $"expected 1 to {Ranks.Count}, the number of classes");
        }

        return Ranks.Take(k).Sum(count => (double)count) / Ranks.Sum(count => (double)count);
    }

    /// <inheritdoc/>
    public bool Equals(ClassificationReport? other) =>
        other is not null && Classes.SequenceEqual(other.Classes) && Ranks.SequenceEqual(other.Ranks) && Equals(Confusion, other.Confusion);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ClassificationReport);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Classes.Count, Ranks.Count == 0 ? 0 : Ranks[0]);
}
