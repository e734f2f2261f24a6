using System.Globalization;

namespace Roslearn;

/// <summary>The settings of the range test. Range, steps and divergence are those of fastai.</summary>
public sealed record LearningRateSearch
{
    /// <summary>The rate of the first step, above 0.</summary>
    public double MinimumRate { get; init; } = 1e-7;

    /// <summary>The rate of the last step, above <see cref="MinimumRate"/>.</summary>
    public double MaximumRate { get; init; } = 10;

    /// <summary>Steps of the optimizer, at least 2; the test ends earlier where the loss diverges.</summary>
    public int Steps { get; init; } = 100;

    /// <summary>The share of the past in the running mean of the loss, in [0, 1).</summary>
    public double Smoothing { get; init; } = 0.9;

    /// <summary>The loss has diverged when its running mean is more than this many times its lowest value; above 1.</summary>
    public double Divergence { get; init; } = 4;

    /// <summary>What training would be given, such as batch size, momentum and seed. Its learning rate, epochs, schedule, early stopping and checkpoint play no part.</summary>
    public TrainingOptions? Training { get; init; }

    /// <summary>Throws if a number is outside its domain.</summary>
    internal void Check(string argument)
    {
        Require(nameof(MinimumRate), MinimumRate, Domains.LearningRate);
        Require(nameof(MaximumRate), MaximumRate, new Interval(MinimumRate, double.PositiveInfinity, false, false));
        Require(nameof(Steps), Steps, new Interval(2, int.MaxValue, true, true));
        Require(nameof(Smoothing), Smoothing, Domains.Beta);
        Require(nameof(Divergence), Divergence, new Interval(1, double.PositiveInfinity, false, true));

        void Require(string name, double value, Interval domain)
        {
            if (!domain.Contains(value))
            {
                throw new ArgumentOutOfRangeException(
                    argument,
                    value,
                    string.Create(CultureInfo.InvariantCulture, $"{nameof(LearningRateSearch)}.{name} = {value}: expected a value in {domain}"));
            }
        }
    }
}
