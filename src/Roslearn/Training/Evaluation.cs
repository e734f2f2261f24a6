using System.Globalization;

namespace Roslearn;

/// <summary>
/// How well a model does on a data set. Metrics count every example alike, whatever <c>[ClassWeights]</c> says, and follow scikit-learn:
/// what divides by zero is 0, and means over classes leave out those that neither occur nor are predicted.
/// </summary>
public sealed record Evaluation
{
    /// <summary>The number of examples.</summary>
    public required int Count { get; init; }

    /// <summary>The mean loss over the examples, weighted by <c>[ClassWeights]</c>, without dropout and the penalties of <c>[L1]</c> and <c>[L2]</c>; of scaled targets where a model scales them, as in training.</summary>
    public required double Loss { get; init; }

    /// <summary>
    /// The share of examples, from 0 to 1, whose most probable class (the lowest of equals) is the target;
    /// <see langword="null"/> for a regression.
    /// </summary>
    public double? Accuracy { get; init; }

    /// <summary>The mean of the classes' precisions, from 0 to 1 (scikit-learn: macro average); <see langword="null"/> for a regression.</summary>
    public double? Precision { get; init; }

    /// <summary>The mean of the classes' recalls, from 0 to 1 (scikit-learn: macro average); <see langword="null"/> for a regression.</summary>
    public double? Recall { get; init; }

    /// <summary>The mean of the classes' F1 scores, from 0 to 1 (scikit-learn: macro average); <see langword="null"/> for a regression.</summary>
    public double? F1 { get; init; }

    /// <summary>
    /// Class by class; <see langword="null"/> for a regression. It grows with the square of the number of classes: in a
    /// <see cref="TrainingHistory"/> with more than 32 classes the best and the last epoch alone have it.
    /// </summary>
    public ClassificationReport? Report { get; init; }

    /// <summary>The root of the mean squared error, in the unit of the targets; of several outputs the mean. <see langword="null"/> for a classifier.</summary>
    public double? Rmse { get; init; }

    /// <summary>The mean absolute error, in the unit of the targets. <see langword="null"/> for a classifier.</summary>
    public double? Mae { get; init; }

    /// <summary>
    /// The coefficient of determination R², the share of the targets' variance that is explained: 1 is perfect, 0 is as good as always
    /// predicting the mean, below 0 is worse; of several outputs the mean. NaN for a single example; <see langword="null"/> for a classifier.
    /// </summary>
    public double? R2 { get; init; }

    /// <summary>The share of examples, from 0 to 1, whose target is among the <paramref name="k"/> most probable classes (of equals the lower first).</summary>
    /// <param name="k">From 1 to the number of classes.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="k"/> is not among them.</exception>
    /// <exception cref="InvalidOperationException">There is no <see cref="Report"/>: a regression, or an epoch of a history that kept none.</exception>
    public double TopAccuracy(int k) => Report is null
        ? throw new InvalidOperationException($"TopAccuracy({k}): expected the evaluation of a classifier, or in a history of many classes its best or last epoch; this one has no Report")
        : Report.TopAccuracy(k);

    /// <summary>
    /// One line, alike under every culture: <c>10000 examples: loss 0.0712, accuracy 97.85 %, precision 97.83 %, recall 97.81 %, F1 97.82 %</c>
    /// of a classifier, <c>loss</c>, <c>RMSE</c>, <c>MAE</c> and <c>R2</c> of a regression.
    /// </summary>
    public override string ToString()
    {
        string?[] parts =
        [
            Of("loss", Loss, "G5"),
            Of("accuracy", Accuracy, "0.00 %"),
            Of("precision", Precision, "0.00 %"),
            Of("recall", Recall, "0.00 %"),
            Of("F1", F1, "0.00 %"),
            Of("RMSE", Rmse, "G5"),
            Of("MAE", Mae, "G5"),
            Of("R2", R2, "0.0000"),
        ];
        return string.Create(CultureInfo.InvariantCulture, $"{Count} {(Count == 1 ? "example" : "examples")}: {string.Join(", ", parts.Where(part => part is not null))}");

        static string? Of(string name, double? value, string format) => value is double number ? $"{name} {number.ToString(format, CultureInfo.InvariantCulture)}" : null;
    }
}
