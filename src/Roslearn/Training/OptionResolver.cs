namespace Roslearn.Training;

/// <summary>Merges the numbers compiled into a model and the caller's overrides.</summary>
internal static class OptionResolver
{
    /// <summary>The parameter to blame: what <c>Train</c> calls its options.</summary>
    public const string Argument = "options";

    /// <summary>What holds where neither the model nor the caller says anything.</summary>
    private static readonly TrainingOptions Unwritten = new()
    {
        Epochs = Defaults.Epochs,
        BatchSize = Defaults.BatchSize,
        Seed = Defaults.Seed,
        Shuffle = true,
        WarmUpEpochs = 0,
        MinimumDelta = 0,
        Monitor = Metric.ValidationLoss,
        L2 = 0,
    };

    /// <summary>All numbers of a training. Those that the model does not use, and <see cref="TrainingOptions.Threads"/> unless given, are null.</summary>
    /// <exception cref="ArgumentException">The model does not use a given number.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A given number is outside its domain.</exception>
    public static TrainingOptions Resolve(NetworkLayout layout, TrainingOptions? overrides)
    {
        TrainingOptions numbers = Unwritten;
        foreach (TrainingOption option in TrainingOption.All)
        {
            if (overrides is not null && option.Value(overrides) is { } value)
            {
                option.Check(value, layout);
                numbers = option.Copy(numbers, overrides);
            }
            else if (option.Value(layout.Defaults) is not null)
            {
                numbers = option.Copy(numbers, layout.Defaults);
            }
        }

        CheckNesterov(layout, numbers);
        CheckWarmUp(numbers);
        CheckMonitor(layout, numbers);
        return numbers;
    }

    /// <summary>Nesterov's step looks ahead along the momentum: there must be some, undamped (PyTorch demands the same).</summary>
    private static void CheckNesterov(NetworkLayout layout, TrainingOptions numbers)
    {
        if (layout.UsesNesterov && numbers.Momentum is not > 0)
        {
            Throw(nameof(TrainingOptions.Momentum), numbers.Momentum, "a value above 0");
        }

        if (layout.UsesNesterov && numbers.Dampening is not (null or 0))
        {
            Throw(nameof(TrainingOptions.Dampening), numbers.Dampening, "0");
        }

        void Throw(string name, object? value, string expected) => OptionResolver.Throw(name, value, $"{layout.Name} uses Nesterov momentum, expected {expected}");
    }

    /// <summary>A warm-up must leave epochs to train at the full rate.</summary>
    private static void CheckWarmUp(TrainingOptions numbers)
    {
        if (numbers.WarmUpEpochs > 0 && numbers.WarmUpEpochs >= numbers.Epochs)
        {
            Throw(nameof(TrainingOptions.WarmUpEpochs), numbers.WarmUpEpochs, $"expected fewer than Epochs = {numbers.Epochs}");
        }
    }

    private static void CheckMonitor(NetworkLayout layout, TrainingOptions numbers)
    {
        Metric monitor = numbers.Monitor!.Value;
        if (!Enum.IsDefined(monitor))
        {
            Throw(nameof(TrainingOptions.Monitor), monitor, $"expected one of {string.Join(", ", Enum.GetNames<Metric>())}");
        }

        if (monitor == Metric.ValidationAccuracy && !layout.IsClassifier)
        {
            Throw(nameof(TrainingOptions.Monitor), monitor, $"{layout.Name} is a regression and has no accuracy, expected {Metric.ValidationLoss} or {Metric.TrainingLoss}");
        }
    }

    private static void Throw(string name, object? value, string problem) => throw new ArgumentOutOfRangeException(
        Argument, value, $"{TrainingOption.All.Single(option => option.Name == name).Describe(value)}: {problem}");
}
