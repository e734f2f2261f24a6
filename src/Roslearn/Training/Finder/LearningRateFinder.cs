using Roslearn.Data;
using Roslearn.Numerics;

namespace Roslearn.Training;

/// <summary>The learning-rate range test (Smith 2015, <i>Cyclical learning rates</i>, section 3.3; exponential sweep and smoothing as in fastai).</summary>
internal sealed class LearningRateFinder<TInput, TTarget>
    where TInput : unmanaged
    where TTarget : unmanaged
{
    private readonly Network<TInput, TTarget> _network;
    private readonly BoundDataset<TInput, TTarget> _data;
    private readonly TrainingPlan _plan;
    private readonly LearningRateSearch _search;
    private readonly EpochOrder<TInput, TTarget> _order;
    private readonly TrainingStep<TInput, TTarget> _step;

    /// <summary>Allocates what the steps need.</summary>
    public LearningRateFinder(
        Network<TInput, TTarget> network, BoundDataset<TInput, TTarget> data, TrainingPlan plan, LearningRateSearch search, Workers workers)
    {
        _network = network;
        _data = data;
        _plan = plan;
        _search = search;
        _order = new EpochOrder<TInput, TTarget>(data, plan.Seed, plan.Numbers.Shuffle!.Value);
        _step = new TrainingStep<TInput, TTarget>(network, _order, plan, workers);
    }

    /// <summary>Runs the test; the network has its weights back afterwards, whatever happens.</summary>
    public LearningRateCurve Run(CancellationToken cancellationToken)
    {
        float[] weights = _network.Parameters.Span.ToArray();
        try
        {
            _network.StartTraining();
            return Sweep(cancellationToken);
        }
        finally
        {
            _order.Dispose();
            weights.CopyTo(_network.Parameters.Span);
            _network.RefreshTransposed();
        }
    }

    private LearningRateCurve Sweep(CancellationToken cancellationToken)
    {
        var points = new List<LearningRatePoint>(_search.Steps);
        double mean = 0;
        double lowest = double.PositiveInfinity;
        for (int i = 0; i < _search.Steps && !cancellationToken.IsCancellationRequested; i++)
        {
            double rate = Rate(i);
            double loss = RunStep(i, rate);
            mean = (_search.Smoothing * mean) + ((1 - _search.Smoothing) * loss);
            double smoothed = mean / (1 - Math.Pow(_search.Smoothing, i + 1));
            points.Add(new LearningRatePoint(rate, loss, smoothed));
            lowest = Math.Min(lowest, smoothed);
            if (!double.IsFinite(smoothed) || smoothed > _search.Divergence * lowest)
            {
                return new LearningRateCurve(points, hasDiverged: true);
            }
        }

        return new LearningRateCurve(points, hasDiverged: false);
    }

    /// <summary>From the lowest rate to the highest in equal factors.</summary>
    private double Rate(int step) =>
        _search.MinimumRate * Math.Pow(_search.MaximumRate / _search.MinimumRate, (double)step / (_search.Steps - 1));

    /// <summary>The mean loss of the batch; batches follow one another as in a training, epoch after epoch.</summary>
    private double RunStep(int step, double rate)
    {
        (int epoch, int batch) = Math.DivRem(step, _plan.Steps);
        if (batch == 0)
        {
            _order.Arrange(epoch + 1);
        }

        int first = batch * _plan.BatchRows;
        int rows = Math.Min(_plan.BatchRows, _data.Count - first);
        double loss = 0;
        foreach (float rowLoss in _step.Run(first, rows, rate))
        {
            loss += rowLoss;
        }

        return loss / _step.Weight;
    }
}
