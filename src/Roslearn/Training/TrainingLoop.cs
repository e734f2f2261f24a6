using System.Runtime.CompilerServices;
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
    private readonly TrainingOptions _options;
    private readonly int _examples;
    private readonly EpochOrder<TInput, TTarget> _order;
    private readonly TrainingStep<TInput, TTarget> _step;
    private readonly Evaluator<TInput, TTarget>? _validator;
    private readonly LearningRateController _rates;
    private readonly EarlyStopping? _stopping;
    private readonly GoodWeights _good;
    private readonly CheckpointFile<TInput, TTarget>? _checkpoint;
    private readonly ProgressReporter? _reporter;
    private readonly TimeProvider _clock;
    private readonly long _start;
    private TrainingState _state = new();
    private TrainingAdvisor<TInput, TTarget>? _advisor;

    /// <summary>Allocates all that the training needs, but for a record each epoch, what a progress report holds and what a checkpoint takes.</summary>
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
        _options = plan.Numbers with { };
        _examples = train.Count;
        _clock = clock;
        _start = clock.GetTimestamp();
        _order = new EpochOrder<TInput, TTarget>(train, plan.Seed, plan.Numbers.Shuffle!.Value);
        _step = new TrainingStep<TInput, TTarget>(network, _order, plan, workers);
        _validator = validation is null ? null : new Evaluator<TInput, TTarget>(network, validation, workers, plan.Numbers);
        _rates = new LearningRateController(network.Layout, plan.Numbers, plan.Steps);
        _stopping = plan.Numbers.Patience is null ? null : new EarlyStopping(plan.Numbers, network.Parameters);
        _good = new GoodWeights(network.Parameters);
        _checkpoint = plan.Numbers.Checkpoint is { } checkpoint
            ? new CheckpointFile<TInput, TTarget>(checkpoint, network, plan, _stopping, _good, train, validation)
            : null;
        _reporter = progress is null ? null : new ProgressReporter(progress, plan, clock);
    }

    private bool IsOver => _state.Epoch > _plan.Epochs || _stopping?.IsExhausted == true || _advisor!.IsBroken;

    /// <summary>Trains until the last epoch is done, patience has run out, the token is cancelled, or a number is none any more.</summary>
    /// <exception cref="Storage.ModelFileException">There is a checkpoint, and it is damaged or of another training.</exception>
    public TrainingHistory Run(CancellationToken cancellationToken)
    {
        _network.StartTraining();
        Resume();
        _advisor = new TrainingAdvisor<TInput, TTarget>(_network, _plan, _step, _state, _examples);
        bool completed = RunEpochs(cancellationToken);

        RestoreWeights(completed);

        return new TrainingHistory(
            _state.Epochs,
            _step.Finished,
            Elapsed(),
            wasCancelled: !completed,
            _plan.Numbers.Monitor!.Value,
            wasStoppedEarly: _stopping?.IsExhausted == true && completed && _state.Epoch <= _plan.Epochs)
        {
            HasDiverged = _advisor.IsBroken,
            Model = _network.Layout.Name,
            Layers = _network.Layout.Layers,
            Options = _options,
            Unfinished = [.. _state.Advisor.Unfinished],
        };
    }

    /// <summary>The best weights where early stopping kept them, and the last good ones where a number is none any more.</summary>
    private void RestoreWeights(bool completed)
    {
        bool isRestored = completed && _stopping?.Restore() == true;
        if (!isRestored && _advisor!.IsBroken)
        {
            _good.Restore();
            isRestored = true;
        }

        if (isRestored)
        {
            _network.RefreshTransposed();
        }
    }

    /// <summary>False if cancelled before the end.</summary>
    private bool RunEpochs(CancellationToken cancellationToken)
    {
        using (_order)
        {
            bool completed = true;
            while (completed && !IsOver)
            {
                completed = RunEpoch(cancellationToken);
            }

            return completed;
        }
    }

    /// <summary>Goes on where a checkpoint was written, if there is one.</summary>
    private void Resume()
    {
        if (_checkpoint?.TryLoad() is not { } state)
        {
            _good.Keep();
            return;
        }

        _state = state;
        _step.Finished = ((long)(state.Epoch - 1) * _plan.Steps) + state.Step;
        _network.RefreshTransposed();
        state.Epochs.ForEach(_rates.Observe);
        _reporter?.Resume(state);
    }

    /// <summary>False if cancelled before its end.</summary>
    private bool RunEpoch(CancellationToken cancellationToken)
    {
        long start = _clock.GetTimestamp();
        int before = _state.Step * _plan.BatchRows;
        _order.Arrange(_state.Epoch, before);
        if (!RunSteps(cancellationToken))
        {
            _checkpoint?.Save(_state, Elapsed());
            return false;
        }

        TimeSpan training = _clock.GetElapsedTime(start);
        _advisor!.CheckWeights(_step.Finished);
        Evaluation? validation = _advisor.IsBroken ? null : _validator?.Run(cancellationToken);
        var record = new EpochRecord(
            _state.Epoch,
            _state.Loss / _state.Weight,
            validation,
            _rates.Rate(_state.Epoch, _plan.Steps),
            _clock.GetElapsedTime(start),
            Math.Max(0, _examples - before) / Math.Max(training.TotalSeconds, double.Epsilon));
        _state.Epochs.Add(record);
        EpochReports.Thin(_state.Epochs, _plan.Numbers.Monitor!.Value);
        bool completed = !_advisor.IsBroken && (_validator is null || validation is not null);
        if (completed)
        {
            _good.Keep();
            _rates.Observe(record);
            _stopping?.Observe(record);
        }

        bool isStopped = _stopping?.IsExhausted == true;
        _advisor.FinishEpoch(completed, isStopped || _state.Epoch == _plan.Epochs, isStopped, _step.Finished);
        if (completed)
        {
            FinishEpoch();
        }

        _reporter?.AfterEpoch(_state.Epochs[^1], _advisor.TakeNews());
        return completed || _advisor.IsBroken;
    }

    private void FinishEpoch()
    {
        _state.Epoch++;
        _state.Step = 0;
        _state.Loss = 0;
        _state.Weight = 0;
        if (_checkpoint is not null && (IsOver || _checkpoint.IsDue(_state, _step.Finished)))
        {
            _checkpoint.Save(_state, Elapsed());
        }
    }

    /// <summary>False if cancelled before the last step. Ends at a step that leaves a number that is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool RunSteps(CancellationToken cancellationToken)
    {
        while (_state.Step < _plan.Steps)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                return false;
            }

            int first = _state.Step * _plan.BatchRows;
            int rows = Math.Min(_plan.BatchRows, _examples - first);
            double loss = _state.Loss;
            _advisor!.BeforeStep(_step.Finished + 1);
            foreach (float rowLoss in _step.Run(first, rows, _rates.Rate(_state.Epoch, _state.Step + 1)))
            {
                loss += rowLoss;
            }

            _advisor.AfterStep(_step.Finished, (loss - _state.Loss) / _step.Weight);
            _state.Loss = loss;
            _state.Weight += _step.Weight;
            _state.Step++;
            if (_advisor.IsBroken)
            {
                break;
            }

            if (_checkpoint?.IsDue(_state, _step.Finished) == true)
            {
                _checkpoint.Save(_state, Elapsed());
            }

            _reporter?.AfterStep(_state.Epoch, _state.Step, loss / _state.Weight, _advisor);
        }

        return true;
    }

    /// <summary>The time spent on this training so far, by earlier processes too.</summary>
    private TimeSpan Elapsed() => _state.Elapsed + _clock.GetElapsedTime(_start);
}
