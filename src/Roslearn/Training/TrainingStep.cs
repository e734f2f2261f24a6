using System.Runtime.CompilerServices;
using Roslearn.Numerics;

namespace Roslearn.Training;

/// <summary>
/// One step of the optimizer, in phases with a barrier between them: forward and backward over ranges of rows, stage by stage, then the network's tasks:
/// sums of folded embeddings, gradients (where all must be known first), update, constraints, and tables of folded embeddings. Allocates nothing after construction.
/// </summary>
internal sealed class TrainingStep<TInput, TTarget>
    where TInput : unmanaged
    where TTarget : unmanaged
{
    private readonly Network<TInput, TTarget> _network;
    private readonly EpochOrder<TInput, TTarget> _order;
    private readonly TrainingPlan _plan;
    private readonly Workers _workers;
    private readonly Workspace<TInput, TTarget> _work;
    private readonly Action<int> _backpropagate;
    private readonly Action<int> _sumTokens;
    private readonly Action<int> _differentiate;
    private readonly Action<int> _update;
    private readonly Action<int> _constrain;
    private readonly Action<int> _tabulate;
    private readonly int[] _halves;
    private int _first;
    private int _chunks;
    private int _stage;

    /// <summary>Whether the transposed copies are behind the weights: a step with one example leaves them so, one of an earlier training too.</summary>
    private bool _isStale;

    /// <summary>Allocates what all steps need.</summary>
    public TrainingStep(Network<TInput, TTarget> network, EpochOrder<TInput, TTarget> order, TrainingPlan plan, Workers workers)
    {
        _network = network;
        _order = order;
        _plan = plan;
        _workers = workers;
        _halves = [.. Enumerable.Range(0, network.Layout.Stages).Select(network.Layout.HalvesOf)];
        int inputCopies = workers.Threads > 1 ? _halves[0] : 1;
        _work = new Workspace<TInput, TTarget>(network.Layout, plan.BatchRows, network.Layout.TrainingFloats, inputCopies) { Seed = plan.Seed, KeepsGradient = false };
        _work.TakeLossNumbers(plan.Numbers);
        plan.DropoutRates.CopyTo(_work.DropoutRates, 0);
        _isStale = network.StepsOne;
        _backpropagate = Backpropagate;
        _sumTokens = task => _network.SumTokens(_work, task);
        _differentiate = task => _network.Differentiate(_work, task);
        _update = task => _network.Update(_work, task);
        _constrain = task => _network.Constrain(_work, task);
        _tabulate = _network.Tabulate;
    }

    /// <summary>The weight of the examples of the last step: their number, unless classes are weighted.</summary>
    public double Weight => _work.TotalWeight;

    /// <summary>The batch of the last step.</summary>
    public Workspace<TInput, TTarget> Work => _work;

    /// <summary>Whether steps leave their gradient in <see cref="Network{TInput, TTarget}.Gradients"/> for somebody who looks at it; the steps of a tiny network with one example never do.</summary>
    public bool KeepsGradient
    {
        get => _work.KeepsGradient;
        set => _work.KeepsGradient = value;
    }

    /// <summary>Whether the last step left its gradient in <see cref="Network{TInput, TTarget}.Gradients"/>.</summary>
    public bool HasGradient => KeepsGradient && (_work.Rows > 1 || !_network.StepsOne);

    /// <summary>Steps finished so far, over all epochs; set where a training is resumed.</summary>
    public long Finished { get; set; }

    /// <summary>Does a step with <paramref name="rows"/> examples from <paramref name="first"/> on in the epoch's order.</summary>
    /// <returns>The loss of each example, times its weight, measured before the weights changed; valid until the next step.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ReadOnlySpan<float> Run(int first, int rows, double learningRate)
    {
        _first = first;
        _work.Rows = rows;
        _work.Step = Finished + 1;
        _order.Fetch(first, rows);
        _work.CarriesState = _network.Layout.IsStateful && first > 0;
        _work.TotalWeight = _order.Weigh(first, rows, _work);
        if (rows == 1 && _network.StepsOne)
        {
            _order.Gather(first, 1, _work, 0);
            _network.PrepareUpdate(_work, _plan.Numbers, learningRate);
            _network.StepOne(_work);
            _isStale = true;
        }
        else
        {
            RunPhases(learningRate);
        }

        Finished++;
        return _work.RowLosses.AsSpan(0, rows);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void RunPhases(double learningRate)
    {
        if (_isStale)
        {
            _network.RefreshTransposed();
            _isStale = false;
        }

        int threads = _workers.Available;
        _work.RightInputs = threads > 1 && _halves[0] > 1 ? _work.Capacity : 0;
        for (_stage = 0; _stage < _halves.Length; _stage++)
        {
            _chunks = Math.Min(threads, _halves[_stage] * Tiles);
            _workers.Run(_chunks, _backpropagate);
        }

        _workers.Run(_network.Layout.TokenSumTasks, _sumTokens);
        _workers.Run(_network.Layout.GradientTasks, _differentiate);
        _network.PrepareUpdate(_work, _plan.Numbers, learningRate);
        _workers.Run(_network.Layout.UpdateTasks, _update);
        _workers.Run(_network.Layout.ConstraintTasks, _constrain);
        _workers.Run(_network.Layout.TableTasks, _tabulate);
    }

    /// <summary>Chunk c of n gets the c-th of n equal runs of whole tiles; of a halved stage, those of the left half come first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Backpropagate(int chunk)
    {
        int halves = _halves[_stage], tiles = Tiles;
        int firstTile = (int)((long)halves * tiles * chunk / _chunks);
        int endTile = (int)((long)halves * tiles * (chunk + 1) / _chunks);
        for (int half = 0; half < halves; half++)
        {
            int first = Math.Max(0, firstTile - (half * tiles)) * NetworkLayout.RowTile;
            int end = Math.Min(_work.Rows, (endTile - (half * tiles)) * NetworkLayout.RowTile);
            if (first < end)
            {
                Backpropagate(half, first, end);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Backpropagate(int half, int first, int end)
    {
        if (_stage == 0 && (half == 0 || _work.RightInputs > 0))
        {
            _order.Gather(_first + first, end - first, _work, (half * _work.RightInputs) + first);
        }

        _network.Backpropagate(_work, _stage, half, first, end);
    }

    private int Tiles => (_work.Rows - 1) / NetworkLayout.RowTile + 1;
}
