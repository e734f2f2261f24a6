using System.Globalization;

namespace Roslearn.Training;

/// <summary>One number of <see cref="TrainingOptions"/>.</summary>
/// <param name="Name">The property.</param>
/// <param name="Value">Reads it.</param>
/// <param name="Copy">Takes it over: the first argument with the second one's value.</param>
/// <param name="Domain">The values it may take; any if <see langword="null"/>.</param>
/// <param name="IsUniversal">Whether every model uses it. Another is used by the models that have a default for it.</param>
internal sealed record TrainingOption(
    string Name,
    Func<TrainingOptions, object?> Value,
    Func<TrainingOptions, TrainingOptions, TrainingOptions> Copy,
    Interval? Domain = null,
    bool IsUniversal = false)
{
    /// <summary>Every number, in the order of the properties.</summary>
    public static TrainingOption[] All { get; } =
    [
        new(nameof(TrainingOptions.Epochs), o => o.Epochs, (to, from) => to with { Epochs = from.Epochs }, Domains.Size, IsUniversal: true),
        new(nameof(TrainingOptions.BatchSize), o => o.BatchSize, (to, from) => to with { BatchSize = from.BatchSize }, Domains.Size, IsUniversal: true),
        new(nameof(TrainingOptions.LearningRate), o => o.LearningRate, (to, from) => to with { LearningRate = from.LearningRate }, Domains.LearningRate, IsUniversal: true),
        new(nameof(TrainingOptions.Seed), o => o.Seed, (to, from) => to with { Seed = from.Seed }, IsUniversal: true),
        new(nameof(TrainingOptions.Threads), o => o.Threads, (to, from) => to with { Threads = from.Threads }, Domains.Size, IsUniversal: true),
        new(nameof(TrainingOptions.Shuffle), o => o.Shuffle, (to, from) => to with { Shuffle = from.Shuffle }, IsUniversal: true),
        new(nameof(TrainingOptions.WarmUpEpochs), o => o.WarmUpEpochs, (to, from) => to with { WarmUpEpochs = from.WarmUpEpochs }, Domains.WarmUpEpochs, IsUniversal: true),
        new(nameof(TrainingOptions.DecayFactor), o => o.DecayFactor, (to, from) => to with { DecayFactor = from.DecayFactor }, Domains.DecayFactor),
        new(nameof(TrainingOptions.DecayEveryEpochs), o => o.DecayEveryEpochs, (to, from) => to with { DecayEveryEpochs = from.DecayEveryEpochs }, Domains.Size),
        new(nameof(TrainingOptions.MinimumLearningRate), o => o.MinimumLearningRate, (to, from) => to with { MinimumLearningRate = from.MinimumLearningRate }, Domains.MinimumRate),
        new(nameof(TrainingOptions.MaximumLearningRate), o => o.MaximumLearningRate, (to, from) => to with { MaximumLearningRate = from.MaximumLearningRate }, Domains.LearningRate),
        new(nameof(TrainingOptions.LinearEndFactor), o => o.LinearEndFactor, (to, from) => to with { LinearEndFactor = from.LinearEndFactor }, Domains.EndFactor),
        new(nameof(TrainingOptions.RestartPeriod), o => o.RestartPeriod, (to, from) => to with { RestartPeriod = from.RestartPeriod }, Domains.Size),
        new(nameof(TrainingOptions.PlateauPatience), o => o.PlateauPatience, (to, from) => to with { PlateauPatience = from.PlateauPatience }, Domains.Cooldown),
        new(nameof(TrainingOptions.ValidationSplit), o => o.ValidationSplit, (to, from) => to with { ValidationSplit = from.ValidationSplit }, Domains.ValidationSplit, IsUniversal: true),
        new(nameof(TrainingOptions.Patience), o => o.Patience, (to, from) => to with { Patience = from.Patience }, Domains.Size, IsUniversal: true),
        new(nameof(TrainingOptions.MinimumDelta), o => o.MinimumDelta, (to, from) => to with { MinimumDelta = from.MinimumDelta }, Domains.MinimumDelta, IsUniversal: true),
        new(nameof(TrainingOptions.Monitor), o => o.Monitor, (to, from) => to with { Monitor = from.Monitor }, IsUniversal: true),
        new(nameof(TrainingOptions.Checkpoint), o => o.Checkpoint, (to, from) => to with { Checkpoint = from.Checkpoint }, IsUniversal: true),
        new(nameof(TrainingOptions.Momentum), o => o.Momentum, (to, from) => to with { Momentum = from.Momentum }, Domains.Momentum),
        new(nameof(TrainingOptions.Dampening), o => o.Dampening, (to, from) => to with { Dampening = from.Dampening }, Domains.Dampening),
        new(nameof(TrainingOptions.Beta1), o => o.Beta1, (to, from) => to with { Beta1 = from.Beta1 }, Domains.Beta),
        new(nameof(TrainingOptions.Beta2), o => o.Beta2, (to, from) => to with { Beta2 = from.Beta2 }, Domains.Beta),
        new(nameof(TrainingOptions.Epsilon), o => o.Epsilon, (to, from) => to with { Epsilon = from.Epsilon }, Domains.Epsilon),
        new(nameof(TrainingOptions.WeightDecay), o => o.WeightDecay, (to, from) => to with { WeightDecay = from.WeightDecay }, Domains.WeightDecay),
        new(nameof(TrainingOptions.MomentumDecay), o => o.MomentumDecay, (to, from) => to with { MomentumDecay = from.MomentumDecay }, Domains.MomentumDecay),
        new(nameof(TrainingOptions.RateDecay), o => o.RateDecay, (to, from) => to with { RateDecay = from.RateDecay }, Domains.RateDecay),
        new(nameof(TrainingOptions.InitialAccumulator), o => o.InitialAccumulator, (to, from) => to with { InitialAccumulator = from.InitialAccumulator }, Domains.InitialAccumulator),
        new(nameof(TrainingOptions.Alpha), o => o.Alpha, (to, from) => to with { Alpha = from.Alpha }, Domains.Alpha),
        new(nameof(TrainingOptions.Rho), o => o.Rho, (to, from) => to with { Rho = from.Rho }, Domains.Rho),
        new(nameof(TrainingOptions.L2), o => o.L2, (to, from) => to with { L2 = from.L2 }, Domains.L2, IsUniversal: true),
        new(nameof(TrainingOptions.L1), o => o.L1, (to, from) => to with { L1 = from.L1 }, Domains.L1),
        new(nameof(TrainingOptions.ClipNorm), o => o.ClipNorm, (to, from) => to with { ClipNorm = from.ClipNorm }, Domains.ClipNorm),
        new(nameof(TrainingOptions.ClipValue), o => o.ClipValue, (to, from) => to with { ClipValue = from.ClipValue }, Domains.ClipValue),
        new(nameof(TrainingOptions.MaxNorm), o => o.MaxNorm, (to, from) => to with { MaxNorm = from.MaxNorm }, Domains.MaxNorm),
        new(nameof(TrainingOptions.LabelSmoothing), o => o.LabelSmoothing, (to, from) => to with { LabelSmoothing = from.LabelSmoothing }, Domains.LabelSmoothing),
        new(nameof(TrainingOptions.Dropout), o => o.Dropout, (to, from) => to with { Dropout = from.Dropout }, Domains.Dropout),
        new(nameof(TrainingOptions.HuberDelta), o => o.HuberDelta, (to, from) => to with { HuberDelta = from.HuberDelta }, Domains.HuberDelta),
    ];

    /// <summary>Throws if the model does not use this number or it is outside its domain.</summary>
    /// <param name="value">What the caller wants.</param>
    /// <param name="layout">The model.</param>
    public void Check(object value, NetworkLayout layout)
    {
        if (!IsUniversal && Value(layout.Defaults) is null)
        {
            throw new ArgumentException($"{Describe(value)}: {layout.Name} does not use {Name}", OptionResolver.Argument);
        }

        if (Domain is Interval domain && !domain.Contains(Convert.ToDouble(value, CultureInfo.InvariantCulture)))
        {
            throw new ArgumentOutOfRangeException(OptionResolver.Argument, value, $"{Describe(value)}: expected a value in {domain}");
        }
    }

    /// <summary>How messages show a value of this number.</summary>
    public string Describe(object? value) =>
        string.Create(CultureInfo.InvariantCulture, $"{nameof(TrainingOptions)}.{Name} = {value}");
}
