using Roslearn.Numerics;

namespace Roslearn.Training;

/// <summary>
/// Keeps the weights of the best epoch and tells when to stop (Prechelt 1998). The best epoch is the one with the best value, by however
/// little; patience runs out unless the value improves by more than the least change.
/// </summary>
/// <param name="numbers">The resolved numbers, with a patience.</param>
/// <param name="parameters">The network's weights.</param>
internal sealed class EarlyStopping(TrainingOptions numbers, Arena parameters)
{
    private readonly Metric _metric = numbers.Monitor!.Value;
    private readonly int _patience = numbers.Patience!.Value;
    private readonly double _minimumDelta = numbers.MinimumDelta!.Value;
    private double _best = double.NaN;
    private double _reference = double.NaN;
    private int _bad;

    /// <summary>The weights of the best epoch; worthless while <see cref="HasBest"/> is false.</summary>
    public Arena BestParameters { get; } = new(parameters.Length);

    /// <summary>Whether any epoch has a value that is a number.</summary>
    public bool HasBest => !double.IsNaN(_best);

    /// <summary>Whether the patience has run out.</summary>
    public bool IsExhausted => _bad >= _patience;

    /// <summary>Takes in a finished epoch and keeps its weights if they are the best.</summary>
    public void Observe(EpochRecord epoch)
    {
        if (Replay(epoch))
        {
            parameters.Span.CopyTo(BestParameters.Span);
        }
    }

    /// <summary>Takes in an epoch of a training that is resumed, whose best weights come from the checkpoint.</summary>
    /// <returns>Whether it is the best so far.</returns>
    public bool Replay(EpochRecord epoch)
    {
        double value = MonitoredValue.Of(epoch, _metric);
        bool improves = double.IsNaN(_reference) ? !double.IsNaN(value) : MonitoredValue.IsBetter(value, _reference, _metric, _minimumDelta);
        bool isBest = HasBest ? MonitoredValue.IsBetter(value, _best, _metric) : !double.IsNaN(value);
        _bad = improves ? 0 : _bad + 1;
        _reference = improves ? value : _reference;
        _best = isBest ? value : _best;
        return isBest;
    }

    /// <summary>Gives the network the weights of the best epoch, if there is one.</summary>
    /// <returns>Whether there is.</returns>
    public bool Restore()
    {
        if (HasBest)
        {
            BestParameters.Span.CopyTo(parameters.Span);
        }

        return HasBest;
    }
}
