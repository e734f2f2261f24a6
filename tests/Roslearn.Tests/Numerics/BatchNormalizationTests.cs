using Roslearn.Numerics;

namespace Roslearn.Tests.Numerics;

/// <summary>Batch normalisation over any split of the rows, any lanes, and several positions a row, against double precision.</summary>
public class BatchNormalizationTests
{
    private const float Epsilon = 1e-5f;
    private const float Momentum = 0.25f;
    private const int Features = 21;
    private const int Columns = 32;

    public static TheoryData<int, int> Shapes => new() { { 1, 1 }, { 2, 1 }, { 8, 1 }, { 9, 1 }, { 61, 1 }, { 1, 5 }, { 13, 6 } };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void ValuesAndGradients_AreThoseOfDouble(int rows, int positions)
    {
        var run = new Run(rows, positions, offset: 0);

        run.Execute<Lane256>([rows]);

        run.AssertClose(5e-5);
    }

    /// <summary>The sum of squares less the square of the sum would leave no digit: 5000² is 3e8 times the variance. The mean is off by half a unit in its last place.</summary>
    [Fact]
    public void MeanFarFromZero_TakesNoDigitsFromTheVariance()
    {
        var run = new Run(200, 1, offset: 5000);

        run.Execute<Lane256>([200]);

        run.AssertClose(3e-3);
        run.AssertVariance(1e-5);
    }

    [Theory]
    [InlineData(8, 61)]
    [InlineData(16, 61)]
    [InlineData(24, 40, 61)]
    public void AnySplitOfRows_GivesTheSameBits(params int[] ends)
    {
        Run whole = new(61, 2, offset: 0), split = new(61, 2, offset: 0);

        whole.Execute<Lane256>([61]);
        split.Execute<Lane256>(ends);

        Assert.Equal(whole.Results, split.Results);
    }

    [Fact]
    public void EveryLane_GivesTheSameBits()
    {
        Run wide = new(45, 1, offset: 0), middle = new(45, 1, offset: 0), narrow = new(45, 1, offset: 0);

        wide.Execute<Lane512>([45]);
        middle.Execute<Lane256>([45]);
        narrow.Execute<Lane128>([45]);

        Assert.Equal(wide.Results, middle.Results);
        Assert.SkipUnless(System.Runtime.Intrinsics.X86.Fma.IsSupported || ExactMultiplyAdd.IsRequested, "narrow lanes do not fuse here");
        Assert.Equal(wide.Results, narrow.Results);
    }

    [Fact]
    public void ConstantFeature_GivesTheBias()
    {
        var run = new Run(10, 1, offset: 0);
        run.Fill(3);

        run.Execute<Lane256>([10]);

        Assert.All(Enumerable.Range(0, 10), row => Assert.Equal(run.Bias, run.Y[(row * Columns)..((row * Columns) + Features)]));
    }

    /// <summary>Buffers of one batch, padded as a workspace pads them.</summary>
    private sealed class Run
    {
        private readonly int _rows;
        private readonly int _positions;
        private readonly FeatureRows _shape;
        private readonly float[] _x, _dy, _dx, _statistics, _weight, _bias, _mean, _variance, _weightGradient, _biasGradient;
        private readonly double[] _oldMean, _oldVariance;

        public Run(int rows, int positions, double offset)
        {
            var random = new Random(rows);
            _rows = rows;
            _positions = positions;
            _shape = new FeatureRows(Columns, positions, Columns, positions * Columns, Columns);
            int capacity = (rows + 7) / 8 * 8;
            _x = Padded(capacity * positions, () => offset + random.NextDouble());
            _dy = Padded(capacity * positions, () => (2 * random.NextDouble()) - 1);
            Y = new float[_x.Length];
            _dx = new float[_x.Length];
            _statistics = new float[capacity * Columns];
            _weight = Padded(1, () => random.NextDouble() - 0.3);
            _bias = Padded(1, () => random.NextDouble() - 0.5);
            _mean = Padded(1, () => random.NextDouble() - 0.5);
            _variance = Padded(1, () => 0.5 + random.NextDouble());
            _weightGradient = new float[Columns];
            _biasGradient = new float[Columns];
            _oldMean = [.. _mean.Select(value => (double)value)];
            _oldVariance = [.. _variance.Select(value => (double)value)];
        }

        public float[] Y { get; }

        public float[] Bias => _bias[..Features];

        /// <summary>Everything that is made, of the rows of the batch.</summary>
        public float[] Results
        {
            get
            {
                int length = _rows * _positions * Columns;
                return [.. Y[..length], .. _dx[..length], .. _mean, .. _variance, .. _weightGradient, .. _biasGradient];
            }
        }

        public void Fill(float value)
        {
            for (int i = 0; i < _x.Length; i++)
            {
                _x[i] = i % Columns < Features ? value : 0;
            }
        }

        /// <summary>All passes, each over ranges of rows that end there, the last range first.</summary>
        public void Execute<TLane>(int[] ends)
            where TLane : struct, ILane<TLane>
        {
            (int First, int Rows)[] ranges = [.. ends.Select((end, i) => (i == 0 ? 0 : ends[i - 1], end - (i == 0 ? 0 : ends[i - 1]))).Reverse()];
            foreach ((int first, int rows) in ranges)
            {
                BatchNormalization.Moments<TLane>(ref At(_x, first), ref Line(first), rows, _shape);
            }

            foreach ((int first, int rows) in ranges)
            {
                BatchNormalization.Normalize<TLane>(
                    ref At(_x, first), ref _weight[0], ref _bias[0], ref _mean[0], ref _variance[0], ref Line(first), ref At(Y, first), rows, first, _rows, _shape, Epsilon, Momentum);
                BatchNormalization.GradientSums<TLane>(ref At(_dy, first), ref At(_x, first), ref Line(first), rows, _shape);
            }

            foreach ((int first, int rows) in ranges)
            {
                BatchNormalization.InputGradient<TLane>(
                    ref At(_dy, first), ref At(_x, first), ref _weight[0], ref Line(first), ref At(_dx, first), rows, first, _rows, _shape);
            }

            TileSums.Add<TLane>(ref _statistics[0], FeatureRows.ProductSums, ref _weightGradient[0], Columns, Columns, _rows);
            TileSums.Add<TLane>(ref _statistics[0], FeatureRows.GradientSums, ref _biasGradient[0], Columns, Columns, _rows);
        }

        public void AssertClose(double tolerance)
        {
            int count = _rows * _positions;
            for (int feature = 0; feature < Features; feature++)
            {
                double[] x = Column(_x, feature), dy = Column(_dy, feature);
                bool usesBatch = count > 1;
                double mean = usesBatch ? x.Average() : _oldMean[feature];
                double variance = usesBatch ? x.Average(value => Math.Pow(value - mean, 2)) : _oldVariance[feature];
                double deviation = Math.Sqrt(variance + Epsilon);
                double[] normalized = [.. x.Select(value => (value - mean) / deviation)];
                double sum = dy.Sum(), product = dy.Zip(normalized, (d, n) => d * n).Sum(), share = usesBatch ? 1.0 / count : 0;
                Close([.. normalized.Select(value => (value * _weight[feature]) + _bias[feature])], Column(Y, feature));
                Close([.. dy.Zip(normalized, (d, n) => _weight[feature] / deviation * (d - (share * sum) - (n * share * product)))], Column(_dx, feature));
                Close([product, sum], [_weightGradient[feature], _biasGradient[feature]]);
                Close(
                    usesBatch
                        ? [((1 - Momentum) * _oldMean[feature]) + (Momentum * mean), ((1 - Momentum) * _oldVariance[feature]) + (Momentum * variance * count / (count - 1))]
                        : [_oldMean[feature], _oldVariance[feature]],
                    [_mean[feature], _variance[feature]]);
            }

            for (int i = 0; i < count * Columns; i++)
            {
                Assert.True(i % Columns < Features || (Y[i] == 0 && _dx[i] == 0), $"padding at {i}");
            }

            void Close(double[] expected, double[] actual)
            {
                double scale = expected.Max(Math.Abs) + 1;
                Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, tolerance * scale));
            }
        }

        public void AssertVariance(double tolerance)
        {
            for (int feature = 0; feature < Features; feature++)
            {
                double[] x = Column(_x, feature);
                double expected = ((1 - Momentum) * _oldVariance[feature]) + (Momentum * x.Sum(value => Math.Pow(value - x.Average(), 2)) / (x.Length - 1));
                Assert.Equal(expected, _variance[feature], tolerance);
            }
        }

        private double[] Column(float[] values, int feature) => [.. Enumerable.Range(0, _rows * _positions).Select(i => (double)values[(i * Columns) + feature])];

        private ref float At(float[] values, int row) => ref values[row * _positions * Columns];

        private ref float Line(int row) => ref _statistics[row * Columns];

        private static float[] Padded(int vectors, Func<double> draw) =>
            [.. Enumerable.Range(0, vectors * Columns).Select(i => i % Columns < Features ? (float)draw() : 0)];
    }
}
