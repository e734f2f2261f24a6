namespace Roslearn.Benchmarks.Timing;

/// <summary>
/// How much a training step allocates, on all threads. Watches a training from its progress reports; what a report and the record of an
/// epoch hold is not the step's, so that each is copied once to see how large it is.
/// </summary>
internal sealed class AllocationProbe : IProgress<TrainingProgress>
{
    private const int Reports = 6;

    private readonly CancellationTokenSource _stop;
    private double _least = double.PositiveInfinity;
    private long _before = -1;
    private long _steps;
    private int _reports;

    private AllocationProbe(CancellationTokenSource stop) => _stop = stop;

    /// <summary>Trains for some reports. The least of what was seen between two: lists that grow are not the step's either.</summary>
    public static double BytesPerStep<TInput>(IModel<TInput, int> model, Dataset<TInput, int> data, TrainingOptions options)
        where TInput : unmanaged
    {
        using var stop = new CancellationTokenSource();
        var probe = new AllocationProbe(stop);
        model.Train(data, options: options with { Epochs = int.MaxValue }, progress: probe, cancellationToken: stop.Token);
        return probe._least;
    }

    public void Report(TrainingProgress value)
    {
        long now = Allocated();
        long done = ((value.Epoch - 1L) * value.Steps) + value.Step;
        if (_before >= 0)
        {
            long own = SizeOf(value, report => report with { }) + (value.IsEpochEnd ? SizeOf(value.LastEpoch!, record => record with { }) : 0);
            _least = Math.Min(_least, (double)(now - _before - own) / (done - _steps));
        }

        if (++_reports > Reports)
        {
            _stop.Cancel();
        }

        _steps = done;
        _before = Allocated();
    }

    private static long SizeOf<T>(T value, Func<T, T> copy)
    {
        long before = Allocated();
        GC.KeepAlive(copy(value));
        return Allocated() - before;
    }

    private static long Allocated() => GC.GetTotalAllocatedBytes(precise: true);
}
