using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Emission.Schedules;

/// <summary>Schedule, warm-up, held-out examples and early stopping as entries of the compiled-in <c>TrainingOptions</c>.</summary>
internal static class ScheduleEntries
{
    public static IEnumerable<string> Of(TrainingSpec training)
    {
        if (training.Schedule is { } schedule)
        {
            foreach ((string option, string value) in ScheduleTable.Numbers(schedule))
            {
                yield return $"{option} = {value}";
            }
        }

        if (training.WarmUp is { } warmUp)
        {
            yield return $"WarmUpEpochs = {Literal.Of(warmUp.Epochs.Value)}";
        }

        if (training.ValidationSplit is { } split)
        {
            yield return $"ValidationSplit = {Literal.Of(split.Value)}";
        }

        if (training.EarlyStopping is { } stopping)
        {
            yield return $"Patience = {Literal.Of(stopping.Patience.Value)}";
            yield return $"MinimumDelta = {Literal.Of(stopping.MinDelta.Value)}";
            yield return $"Monitor = {Names.Root}Metric.{stopping.Monitor}";
        }
    }
}
