namespace Roslearn.Training;

/// <summary>Tells the caller how far a training is: after every epoch, and between steps not more often than people can read.</summary>
internal sealed class ProgressReporter(IProgress<TrainingProgress> progress, TrainingPlan plan, TimeProvider clock)
{
    /// <summary>The shortest time between two reports within an epoch.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly long _start = clock.GetTimestamp();
    private long _lastReport = clock.GetTimestamp();
    private EpochRecord? _lastEpoch;
    private TimeSpan _elapsedBefore;
    private double _doneBefore;

    /// <summary>Takes into account what an earlier process did of this training.</summary>
    public void Resume(TrainingState state)
    {
        _lastEpoch = state.Epochs.LastOrDefault();
        _elapsedBefore = state.Elapsed;
        _doneBefore = Done(state.Epoch, state.Step);
    }

    /// <summary>Reports, if it is time again.</summary>
    /// <param name="epoch">The current epoch, from 1.</param>
    /// <param name="step">Steps of it that are done.</param>
    /// <param name="loss">The mean loss of the epoch so far.</param>
    /// <param name="advisor">Where news come from.</param>
    public void AfterStep<TInput, TTarget>(int epoch, int step, double loss, TrainingAdvisor<TInput, TTarget> advisor)
        where TInput : unmanaged
        where TTarget : unmanaged
    {
        if (step < plan.Steps && clock.GetElapsedTime(_lastReport) >= Interval)
        {
            Report(epoch, step, loss, advisor.TakeNews());
        }
    }

    /// <summary>Reports a finished epoch.</summary>
    /// <param name="record">Its record.</param>
    /// <param name="news">What was advised since the last report.</param>
    public void AfterEpoch(EpochRecord record, IReadOnlyList<Advice> news)
    {
        _lastEpoch = record;
        Report(record.Epoch, plan.Steps, record.Loss, news);
    }

    private void Report(int epoch, int step, double loss, IReadOnlyList<Advice> news)
    {
        TimeSpan elapsed = clock.GetElapsedTime(_start);
        double done = Done(epoch, step);
        progress.Report(new TrainingProgress
        {
            Epoch = epoch,
            Epochs = plan.Epochs,
            Step = step,
            Steps = plan.Steps,
            Loss = loss,
            LastEpoch = _lastEpoch,
            Advice = news,
            Elapsed = _elapsedBefore + elapsed,
            EstimatedRemaining = done > _doneBefore ? elapsed * ((1 - done) / (done - _doneBefore)) : TimeSpan.Zero,
        });
        _lastReport = clock.GetTimestamp();
    }

    /// <summary>The share of the training that is done.</summary>
    private double Done(int epoch, int step) => (epoch - 1 + (double)step / plan.Steps) / plan.Epochs;
}
