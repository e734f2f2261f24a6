using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;

namespace Roslearn;

/// <summary>How often each class was taken for each other one.</summary>
public sealed class ConfusionMatrix : IEquatable<ConfusionMatrix>
{
    /// <summary>A matrix of these counts.</summary>
    [JsonConstructor]
    internal ConfusionMatrix(IReadOnlyList<IReadOnlyList<int>> rows) => Rows = rows;

    /// <summary>A row for each class of the targets, in it a count for each predicted class.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Rows { get; }

    /// <summary>Examples of one class that were predicted to be of another (or the same).</summary>
    /// <param name="target">The class that is right, from 0.</param>
    /// <param name="predicted">The most probable class, from 0.</param>
    public int this[int target, int predicted] => Rows[target][predicted];

    /// <inheritdoc/>
    public bool Equals(ConfusionMatrix? other) =>
        other is not null && Rows.Count == other.Rows.Count && Rows.Zip(other.Rows).All(pair => pair.First.SequenceEqual(pair.Second));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ConfusionMatrix);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Rows.Count, Rows.Count == 0 ? 0 : Rows[0][0]);

    /// <summary>A table, targets downwards, predictions to the right.</summary>
    public override string ToString()
    {
        int width = 1 + Rows.SelectMany(row => row).Append(Rows.Count).Max(count => count.ToString(CultureInfo.InvariantCulture).Length);
        var text = new StringBuilder();
        Line("", Enumerable.Range(0, Rows.Count));
        for (int target = 0; target < Rows.Count; target++)
        {
            text.Append('\n');
            Line(target.ToString(CultureInfo.InvariantCulture), Rows[target]);
        }

        return text.ToString();

        void Line(string head, IEnumerable<int> counts)
        {
            text.Append(head.PadLeft(width));
            foreach (int count in counts)
            {
                text.Append(count.ToString(CultureInfo.InvariantCulture).PadLeft(width));
            }
        }
    }
}
