namespace Roslearn.Training;

/// <summary>
/// The sums behind the metrics of a regression, output by output in double precision. The variance of the targets is Welford's, which
/// loses nothing where the mean is large.
/// </summary>
internal sealed class ErrorSums(int outputs) : MetricSums<float>
{
    private readonly double[] _squares = new double[outputs];
    private readonly double[] _magnitudes = new double[outputs];
    private readonly double[] _means = new double[outputs];
    private readonly double[] _deviations = new double[outputs];
    private long _count;

    /// <inheritdoc/>
    public override void Clear()
    {
        Array.Clear(_squares);
        Array.Clear(_magnitudes);
        Array.Clear(_means);
        Array.Clear(_deviations);
        _count = 0;
    }

    /// <inheritdoc/>
    public override void Add(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets)
    {
        _count++;
        for (int i = 0; i < _squares.Length; i++)
        {
            double target = targets[i];
            double error = outputs[i] - target;
            _squares[i] += error * error;
            _magnitudes[i] += Math.Abs(error);
            double distance = target - _means[i];
            _means[i] += distance / _count;
            _deviations[i] += distance * (target - _means[i]);
        }
    }

    /// <inheritdoc/>
    public override Evaluation Complete(Evaluation evaluation) => evaluation with
    {
        Rmse = _squares.Average(sum => Math.Sqrt(sum / _count)),
        Mae = _magnitudes.Average(sum => sum / _count),
        R2 = _squares.Zip(_deviations, Determination).Average(),
    };

    /// <summary>1 − residual / total, scikit-learn's <c>r2_score</c>: targets without variance give 1 if met exactly, else 0; one example gives NaN.</summary>
    private double Determination(double residual, double total) =>
        _count < 2 ? double.NaN
        : total == 0 ? residual == 0 ? 1 : 0
        : 1 - (residual / total);
}
