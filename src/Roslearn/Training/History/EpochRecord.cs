using System.Text.Json.Serialization;
using Roslearn.Training;

namespace Roslearn;

/// <summary>What one finished epoch of a training came to.</summary>
/// <param name="Epoch">From 1.</param>
/// <param name="Loss">
/// The mean loss over the training examples, each measured in its own step: with dropout, and before the step changed the weights.
/// The penalties of <c>[L1]</c> and <c>[L2]</c> are not part of it.
/// </param>
/// <param name="Validation">The evaluation of the validation set after the epoch, if there is one and it was not cut short by a cancellation.</param>
/// <param name="LearningRate">The learning rate of the last step.</param>
/// <param name="Duration">The time of training and validation.</param>
/// <param name="ExamplesPerSecond">Training examples per second, validation not counted.</param>
public sealed record EpochRecord(
    int Epoch, double Loss, Evaluation? Validation, double LearningRate, TimeSpan Duration, double ExamplesPerSecond)
{
    /// <summary>The mean loss over the validation set, if there is one.</summary>
    [JsonIgnore]
    public double? ValidationLoss => Validation?.Loss;

    /// <summary>The share of the validation set that a classifier gets right, from 0 to 1.</summary>
    [JsonIgnore]
    public double? ValidationAccuracy => Validation?.Accuracy;

    /// <summary>What the training advisor said in this epoch.</summary>
    public IReadOnlyList<Advice> Advice { get; init; } = [];

    /// <summary>Whether nothing is missing: of what was read from a file something may be.</summary>
    [JsonIgnore]
    internal bool IsWhole => Advice is not null && !Advice.Contains(null!) && Validation?.Report is null or { Classes: not null, Ranks: not null };

    /// <summary>
    /// One line, alike under every culture, of the numbers that the table of a history shows: <c>epoch 3: loss 0.07120, val. loss 0.08010,
    /// val. accuracy 97.85 %, learning rate 0.001, time 1.23 s, examples/s 48000</c>.
    /// </summary>
    public override string ToString()
    {
        IEnumerable<string> parts =
            from column in HistoryColumn.All
            where column.Title is not null
            let text = column.Text(this)
            where text is not null
            select $"{column.Title} {text}";
        return $"{parts.First()}: {string.Join(", ", parts.Skip(1))}";
    }
}
