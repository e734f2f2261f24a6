namespace Roslearn.Reference.Layers;

/// <summary>
/// y = γ·(x − μ) / √(σ² + ε) + β for each feature. While training, μ and σ² are those of the batch, over all rows and positions; else the
/// running ones. A batch of a single value for each feature has no variance, and takes the running ones too.
/// </summary>
public sealed class BatchNormLayer : Layer
{
    private readonly double _momentum;
    private readonly double _epsilon;
    private readonly int _features;
    private readonly ReferenceParameter _weight;
    private readonly ReferenceParameter _bias;
    private readonly ReferenceParameter _runningMean;
    private readonly ReferenceParameter _runningVariance;
    private double[][] _x = [];
    private double[][] _normalized = [];
    private double[] _deviation = [];
    private bool _usesBatch;

    /// <summary>A layer over rows of some positions of <paramref name="features"/> numbers, all parameters zero.</summary>
    public BatchNormLayer(string name, int features, double momentum, double epsilon)
    {
        _features = features;
        _momentum = momentum;
        _epsilon = epsilon;
        _weight = new ReferenceParameter(name + ".weight", features);
        _bias = new ReferenceParameter(name + ".bias", features);
        _runningMean = new ReferenceParameter(name + ".running_mean", features) { IsTrained = false };
        _runningVariance = new ReferenceParameter(name + ".running_var", features) { IsTrained = false };
    }

    /// <summary>Whether forward passes use the batch's statistics.</summary>
    public bool IsTraining { get; set; }

    /// <inheritdoc/>
    public override IReadOnlyList<ReferenceParameter> Parameters => [_weight, _bias, _runningMean, _runningVariance];

    /// <inheritdoc/>
    public override double[][] Forward(double[][] inputs)
    {
        _x = inputs;
        _usesBatch = IsTraining && Count(inputs) > 1;
        _deviation = new double[_features];
        _normalized = [.. inputs.Select(row => new double[row.Length])];
        double[][] outputs = [.. inputs.Select(row => new double[row.Length])];
        for (int feature = 0; feature < _features; feature++)
        {
            (double mean, double variance) = _usesBatch
                ? Moments(inputs, feature)
                : (_runningMean.Values[feature], _runningVariance.Values[feature]);
            _deviation[feature] = Math.Sqrt(variance + _epsilon);
            for (int row = 0; row < inputs.Length; row++)
            {
                for (int i = feature; i < inputs[row].Length; i += _features)
                {
                    _normalized[row][i] = (inputs[row][i] - mean) / _deviation[feature];
                    outputs[row][i] = (_weight.Values[feature] * _normalized[row][i]) + _bias.Values[feature];
                }
            }
        }

        return outputs;
    }

    /// <summary>∂β = Σ ∂y, ∂γ = Σ ∂y·x̂, ∂x = γ/σ·(∂y − mean(∂y) − x̂·mean(∂y·x̂)); with running statistics, which do not depend on x, ∂x = γ/σ·∂y.</summary>
    public override double[][] Backward(double[][] gradient)
    {
        double[][] dx = [.. gradient.Select(row => new double[row.Length])];
        for (int feature = 0; feature < _features; feature++)
        {
            double sum = 0, product = 0;
            for (int row = 0; row < gradient.Length; row++)
            {
                for (int i = feature; i < gradient[row].Length; i += _features)
                {
                    sum += gradient[row][i];
                    product += gradient[row][i] * _normalized[row][i];
                    _bias.Add(feature, gradient[row][i]);
                    _weight.Add(feature, gradient[row][i] * _normalized[row][i]);
                }
            }

            double share = _usesBatch ? 1.0 / Count(gradient) : 0;
            for (int row = 0; row < gradient.Length; row++)
            {
                for (int i = feature; i < gradient[row].Length; i += _features)
                {
                    dx[row][i] = _weight.Values[feature] / _deviation[feature]
                        * (gradient[row][i] - (share * sum) - (_normalized[row][i] * share * product));
                }
            }
        }

        return dx;
    }

    /// <summary>Moves the running statistics towards those of the batch, whose variance is taken unbiased.</summary>
    public void Observe()
    {
        double count = Count(_x);
        for (int feature = 0; feature < _features && count > 1; feature++)
        {
            (double mean, double variance) = Moments(_x, feature);
            Move(_runningMean, feature, mean);
            Move(_runningVariance, feature, variance * count / (count - 1));
        }
    }

    private void Move(ReferenceParameter running, int feature, double value) =>
        running.Values[feature] = ((1 - _momentum) * running.Values[feature]) + (_momentum * value);

    private (double Mean, double Variance) Moments(double[][] inputs, int feature)
    {
        double count = Count(inputs), sum = 0, squares = 0;
        foreach (double[] row in inputs)
        {
            for (int i = feature; i < row.Length; i += _features)
            {
                sum += row[i];
            }
        }

        double mean = sum / count;
        foreach (double[] row in inputs)
        {
            for (int i = feature; i < row.Length; i += _features)
            {
                squares += (row[i] - mean) * (row[i] - mean);
            }
        }

        return (mean, squares / count);
    }

    private int Count(double[][] rows) => rows.Length * rows[0].Length / _features;
}
