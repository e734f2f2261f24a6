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

        void Throw(string name, object? value, string expected) => throw new ArgumentOutOfRangeException(
            Argument, value, $"{TrainingOption.All.Single(option => option.Name == name).Describe(value)}: {layout.Name} uses Nesterov momentum, expected {expected}");
    }
}
