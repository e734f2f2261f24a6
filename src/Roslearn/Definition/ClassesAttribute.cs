namespace Roslearn;

/// <summary>
/// The head of a classifier: one output per class, softmax, cross-entropy loss. Targets are class indices from 0;
/// predictions are probabilities.
/// </summary>
/// <param name="count">The number of classes, at least 1 (and useful from 2).</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class ClassesAttribute(int count) : Attribute
{
    /// <summary>The number of classes.</summary>
    public int Count { get; } = count;

    /// <summary>One class for each step of a sequence, each with a target of its own, instead of one for the whole.</summary>
    public bool PerStep { get; set; }
}
