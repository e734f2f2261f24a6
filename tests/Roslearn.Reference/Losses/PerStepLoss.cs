namespace Roslearn.Reference.Losses;

/// <summary>
/// Another loss at every step of a sequence. The mean of a batch is over all real steps, a step counting as an example of its own: an example
/// weighs the sum of its steps. A step with a target of NaN is not there.
/// </summary>
/// <param name="inner">The loss of a step.</param>
/// <param name="steps">The steps of a row.</param>
public sealed class PerStepLoss(LossFunction inner, int steps) : LossFunction
{
    /// <inheritdoc/>
    public override bool HasKinkAtTarget => inner.HasKinkAtTarget;

    /// <inheritdoc/>
    public override double[] Outputs(double[] logits) => [.. Cut(logits).SelectMany(inner.Outputs)];

    /// <inheritdoc/>
    public override double Weight(double[] target) => Cut(target).Where(IsReal).Sum(inner.Weight);

    /// <inheritdoc/>
    public override double Value(double[] logits, double[] target) =>
        Cut(logits).Zip(Cut(target)).Where(step => IsReal(step.Second)).Sum(step => inner.Value(step.First, step.Second));

    /// <inheritdoc/>
    public override double[] Gradient(double[] logits, double[] target) =>
        [.. Cut(logits).Zip(Cut(target)).SelectMany(step => IsReal(step.Second) ? inner.Gradient(step.First, step.Second) : new double[step.First.Length])];

    private static bool IsReal(double[] target) => !double.IsNaN(target[0]);

    private IEnumerable<double[]> Cut(double[] values) => values.Chunk(values.Length / steps);
}
