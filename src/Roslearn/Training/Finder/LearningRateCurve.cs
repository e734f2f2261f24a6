using System.Globalization;

namespace Roslearn;

/// <summary>What the range test found: the loss while the learning rate grew from step to step.</summary>
public sealed class LearningRateCurve
{
    /// <summary>fastai's rule: a tenth of the rate where the loss was lowest, for there it is about to diverge.</summary>
    private const double Margin = 10;

    /// <summary>Draws the conclusion from the points.</summary>
    internal LearningRateCurve(IReadOnlyList<LearningRatePoint> points, bool hasDiverged)
    {
        Points = points;
        HasDiverged = hasDiverged;
        LearningRatePoint? lowest = points.Where(point => double.IsFinite(point.SmoothedLoss)).MinBy(point => point.SmoothedLoss);
        Suggestion = lowest is not null && lowest.SmoothedLoss < points[0].SmoothedLoss ? lowest.Rate / Margin : null;
    }

    /// <summary>The steps, by increasing rate; the last one may be where the loss diverged.</summary>
    public IReadOnlyList<LearningRatePoint> Points { get; }

    /// <summary>Whether the loss diverged before the highest rate. If not, a higher rate may be as good.</summary>
    public bool HasDiverged { get; }

    /// <summary>
    /// A tenth of the rate with the lowest smoothed loss: learning is fast there and still stable. <see langword="null"/> if the loss never
    /// fell.
    /// </summary>
    public double? Suggestion { get; }

    /// <summary>One line, alike under every culture: <c>suggested learning rate 0.0331; 78 steps from 1E-07 to 0.575, where the loss diverged</c>.</summary>
    public override string ToString() =>
        $"{(Suggestion is double rate ? $"suggested learning rate {Text(rate)}" : "no learning rate suggested, for the loss never fell")}; {Range}";

    private string Range => Points.Count == 0
        ? "0 steps"
        : $"{Points.Count.ToString(CultureInfo.InvariantCulture)} {(Points.Count == 1 ? "step" : "steps")} from {Text(Points[0].Rate)} to {Text(Points[^1].Rate)}, where the loss {(HasDiverged ? "diverged" : "had not diverged")}";

    private static string Text(double rate) => rate.ToString("G3", CultureInfo.InvariantCulture);
}
