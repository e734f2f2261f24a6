namespace Roslearn.Training;

/// <summary>
/// The course of <c>[ReduceOnPlateau]</c> in one training, in PyTorch's form: more than <c>patience</c> epochs without an improvement reduce
/// the rate, then none is counted for <c>cooldown</c> epochs. The same values in the same order always lead to the same rate.
/// </summary>
/// <param name="schedule">What was compiled in.</param>
/// <param name="numbers">The resolved numbers.</param>
internal sealed class Plateau(ReduceOnPlateauSchedule schedule, TrainingOptions numbers)
{
    private readonly bool _isHigherBetter = MonitoredValue.IsHigherBetter(numbers.Monitor!.Value);
    private readonly int _patience = numbers.PlateauPatience!.Value;
    private readonly double _factor = numbers.DecayFactor!.Value;
    private readonly double _minimum = numbers.MinimumLearningRate!.Value;
    private double? _best;
    private int _bad;
    private int _cooldown;

    /// <summary>The learning rate of the next epoch, before any warm-up.</summary>
    public double Rate { get; private set; } = numbers.LearningRate!.Value;

    /// <summary>Takes in a finished epoch.</summary>
    /// <param name="value">What is watched; not a number is never an improvement.</param>
    public void Observe(double value)
    {
        if (IsImprovement(value))
        {
            _best = value;
            _bad = 0;
        }
        else
        {
            _bad++;
        }

        if (_cooldown > 0)
        {
            _cooldown--;
            _bad = 0;
        }

        if (_bad > _patience)
        {
            double reduced = Math.Max(Rate * _factor, _minimum);
            Rate = Rate - reduced > Defaults.PlateauEpsilon ? reduced : Rate;
            _cooldown = schedule.Cooldown;
            _bad = 0;
        }
    }

    private bool IsImprovement(double value) => !double.IsNaN(value)
        && (_best is not double best
            || (_isHigherBetter ? value > best * (1 + schedule.Threshold) : value < best * (1 - schedule.Threshold)));
}
