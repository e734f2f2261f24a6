using Roslearn.Data;
using Roslearn.Numerics;

namespace Roslearn.Training;

/// <summary>One training: epochs of steps, each followed by a validation and a record. Every part of it is a class of its own.</summary>
internal sealed class TrainingLoop<TInput, TTarget>
    where TInput : unmanaged
    where TTarget : unmanaged
{
    private readonly Network<TInput, TTarget> _network;
    private readonly TrainingPlan _plan;
    private readonly int _examples;
    private readonly EpochOrder<TInput, TTarget> _order;
    private readonly TrainingStep<TInput, TTarget> _step;
    private readonly Evaluator<TInput, TTarget>? _validator;
    private readonly ProgressReporter? _reporter;
    private readonly TimeProvider _clock;
    private readonly List<EpochRecord> _epochs;

    /// <summary>Allocates all that the training needs, but for a record each epoch and what a progress report holds.</summary>
    public TrainingLoop(
        Network<TInput, TTarget> network,
        BoundDataset<TInput, TTarget> train,
        BoundDataset<TInput, TTarget>? validation,
        TrainingPlan plan,
        Workers workers,
        IProgress<TrainingProgress>? progress,
        TimeProvider clock)
    {
        _network = network;
        _plan = plan;
        _examples = train.Count;
        _clock = clock;
        _epochs = [];
        _order = new EpochOrder<TInput, TTarget>(train, plan.Seed, plan.Numbers.Shuffle!.Value);
        _step = new TrainingStep<TInput, TTarget>(network, _order, plan, workers);
        _validator = validation is null ? null : new Evaluator<TInput, TTarget>(network, validation, workers, plan.Numbers.HuberDelta);
        _reporter = progress is null ? null : new ProgressReporter(progress, plan, clock);
    }

    /// <summary>Trains until the last epoch is done or the token is cancelled.</summary>
    public TrainingHistory Run(CancellationToken cancellationToken)
    {
        long start = _clock.GetTimestamp();
        _network.StartTraining();
        bool completed = true;
        for (int epoch = 1; completed && epoch <= _plan.Epochs; epoch++)
        {
            completed = RunEpoch(epoch, cancellationToken);
        }

        return new TrainingHistory(_epochs, _step.Finished, _clock.GetElapsedTime(start), wasCancelled: !completed);
    }

    /// <summary>False if cancelled before its end.</summary>
    private bool RunEpoch(int epoch, CancellationToken cancellationToken)
    {
        long start = _clock.GetTimestamp();
        double learningRate = _plan.Numbers.LearningRate!.Value;
        _order.Arrange(epoch);
        if (!RunSteps(epoch, learningRate, cancellationToken, out double loss))
        {
            return false;
        }

        TimeSpan training = _clock.GetElapsedTime(start);
        Evaluation? validation = _validator?.Run(cancellationToken);
        var record = new EpochRecord(
            epoch, loss, validation, learningRate, _clock.GetElapsedTime(start), _examples / Math.Max(training.TotalSeconds, double.Epsilon));
        _epochs.Add(record);
        _reporter?.AfterEpoch(record);
        return _validator is null || validation is not null;
    }

    /// <summary>False if cancelled before the last step.</summary>
    private bool RunSteps(int epoch, double learningRate, CancellationToken cancellationToken, out double meanLoss)
    {
        double loss = 0;
        for (int step = 1; step <= _plan.Steps; step++)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                meanLoss = double.NaN;
                return false;
            }

            int first = (step - 1) * _plan.BatchRows;
            int rows = Math.Min(_plan.BatchRows, _examples - first);
            foreach (float rowLoss in _step.Run(first, rows, learningRate))
            {
                loss += rowLoss;
            }

            _reporter?.AfterStep(epoch, step, loss / (first + rows));
        }

        meanLoss = loss / _examples;
        return true;
    }
}
