using Roslearn.Numerics;

namespace Roslearn.Training;

/// <summary>Everything about a training that is settled before its first step.</summary>
/// <param name="Numbers">The resolved numbers.</param>
/// <param name="DropoutRates">The rate of each dropout layer.</param>
/// <param name="BatchRows">Examples of a step, the last of an epoch excepted; not more than there are.</param>
/// <param name="Steps">Steps of an epoch.</param>
/// <param name="Threads">Threads to work with.</param>
internal sealed record TrainingPlan(TrainingOptions Numbers, double[] DropoutRates, int BatchRows, int Steps, int Threads)
{
    /// <summary>Training examples to hold out and evaluate instead.</summary>
    public int HeldOut { get; init; }

    /// <summary>Epochs to train.</summary>
    public int Epochs => Numbers.Epochs!.Value;

    /// <summary>The seed of shuffling and dropout.</summary>
    public ulong Seed => Numbers.Seed!.Value;

    /// <summary>Settles it.</summary>
    /// <param name="layout">The network's sizes and defaults.</param>
    /// <param name="options">The caller's overrides.</param>
    /// <param name="examples">The number of training examples, those to hold out included; at least 1.</param>
    /// <param name="hasValidation">Whether there are examples to evaluate already.</param>
    /// <exception cref="ArgumentException">An option is outside its domain, or the model does not use it.</exception>
    public static TrainingPlan Make(NetworkLayout layout, TrainingOptions? options, int examples, bool hasValidation = false)
    {
        TrainingOptions numbers = OptionResolver.Resolve(layout, options);
        int heldOut = hasValidation ? 0 : HeldOutExamples.Count(layout, numbers, examples);
        examples -= heldOut;
        int rows = Math.Min(numbers.BatchSize!.Value, examples);
        CheckMemory(layout, rows);
        return new TrainingPlan(
            numbers,
            options?.Dropout is double rate ? [.. layout.DropoutRates.Select(_ => rate)] : layout.DropoutRates,
            rows,
            (examples - 1) / rows + 1,
            ThreadCount.ForTraining(layout, rows, numbers.Threads))
        {
            HeldOut = heldOut,
        };
    }

    /// <summary>A workspace is a few arrays, none longer than the runtime allows.</summary>
    private static void CheckMemory(NetworkLayout layout, int rows)
    {
        long needed = ((long)rows + NetworkLayout.RowTile) * Math.Max(Math.Max(layout.TrainingFloats, layout.InputStride), layout.TargetSize);
        if (needed > Arena.MaximumLength)
        {
            throw new ArgumentOutOfRangeException(
                "options",
                rows,
                $"TrainingOptions.BatchSize = {rows}: needs a workspace of {needed} numbers, expected at most {Arena.MaximumLength}");
        }
    }
}
