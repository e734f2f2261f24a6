using System.Runtime.CompilerServices;

namespace Roslearn.Training;

/// <summary>The learning rate of every step of one training: schedule, plateau and warm-up together.</summary>
internal sealed class LearningRateController
{
    private readonly TrainingOptions _numbers;
    private readonly Schedule? _schedule;
    private readonly WarmUp _warmUp;
    private readonly Plateau? _plateau;
    private readonly int _steps;

    /// <summary>A training at its beginning.</summary>
    /// <param name="layout">What was compiled in.</param>
    /// <param name="numbers">The resolved numbers of this training alone: a schedule of the momentum changes them.</param>
    /// <param name="steps">Steps of an epoch.</param>
    public LearningRateController(NetworkLayout layout, TrainingOptions numbers, int steps)
    {
        _numbers = numbers;
        _schedule = layout.Schedule;
        _warmUp = layout.WarmUp;
        _plateau = _schedule is ReduceOnPlateauSchedule plateau ? new Plateau(plateau, numbers) : null;
        _steps = steps;
    }

    /// <summary>The rate of a step; sets its momentum too, where the schedule does.</summary>
    /// <param name="epoch">From 1.</param>
    /// <param name="step">Within the epoch, from 1.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double Rate(int epoch, int step)
    {
        var time = new ScheduleTime(epoch - 1, _numbers.Epochs!.Value, step - 1, _steps);
        if (_schedule?.Momentum(time) is double momentum)
        {
            _numbers.SetMomentum(momentum);
        }

        double rate = _plateau?.Rate ?? _schedule?.Rate(time, _numbers) ?? _numbers.LearningRate!.Value;
        return rate * _warmUp.Factor(time, _numbers.WarmUpEpochs!.Value);
    }

    /// <summary>Takes in a finished epoch, also one of a training that is resumed.</summary>
    public void Observe(EpochRecord epoch) => _plateau?.Observe(MonitoredValue.Of(epoch, _numbers.Monitor!.Value));
}
