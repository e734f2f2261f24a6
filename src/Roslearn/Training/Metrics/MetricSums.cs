namespace Roslearn.Training;

/// <summary>Adds up, example by example, what the metrics of an evaluation are made of.</summary>
/// <typeparam name="TTarget"><see langword="int"/> for a classifier, <see langword="float"/> for a regression.</typeparam>
internal abstract class MetricSums<TTarget>
    where TTarget : unmanaged
{
    /// <summary>Those that suit a network.</summary>
    public static MetricSums<TTarget> Of(NetworkLayout layout) =>
        (MetricSums<TTarget>)(layout.IsClassifier ? (object)new ClassCounts(layout.StepOutputSize) : new ErrorSums(layout.StepOutputSize));

    /// <summary>Starts anew.</summary>
    public abstract void Clear();

    /// <summary>Takes in one prediction.</summary>
    /// <param name="outputs">Probabilities, or values.</param>
    /// <param name="targets">One class index, or as many values.</param>
    public abstract void Add(ReadOnlySpan<float> outputs, ReadOnlySpan<TTarget> targets);

    /// <summary>The evaluation with its metrics.</summary>
    public abstract Evaluation Complete(Evaluation evaluation);
}
