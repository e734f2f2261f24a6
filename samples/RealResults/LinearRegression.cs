using Roslearn;

namespace RealResults;

/// <summary>Least squares in closed form: what a network has to beat.</summary>
internal sealed class LinearRegression
{
    /// <summary>
    /// What is added to the diagonal of the correlations, so that they can be inverted where features add up to a constant, as the
    /// categories of a column do; far below what changes a prediction.
    /// </summary>
    private const double Ridge = 1e-9;

    private readonly double[] _means;
    private readonly double[] _deviations;
    private readonly double[] _slopes;
    private readonly double _meanTarget;

    private LinearRegression(double[] means, double[] deviations, double[] slopes, double meanTarget)
    {
        _means = means;
        _deviations = deviations;
        _slopes = slopes;
        _meanTarget = meanTarget;
    }

    /// <summary>Solves the normal equations of standardized features by Cholesky's decomposition.</summary>
    public static LinearRegression Fit(Dataset<float, float> data)
    {
        int features = data.Input(0).Length, count = data.Count;
        double[] means = new double[features], deviations = new double[features];
        double meanTarget = Enumerable.Range(0, count).Average(i => (double)data.Target(i));
        for (int feature = 0; feature < features; feature++)
        {
            double mean = means[feature] = Enumerable.Range(0, count).Average(i => (double)data.Input(i)[feature]);
            double deviation = Math.Sqrt(Enumerable.Range(0, count).Average(i => Math.Pow(data.Input(i)[feature] - mean, 2)));
            deviations[feature] = deviation > 0 ? deviation : 1;
        }

        double[,] correlations = new double[features, features];
        double[] moments = new double[features];
        double[] row = new double[features];
        for (int i = 0; i < count; i++)
        {
            Standardize(data.Input(i), means, deviations, row);
            for (int a = 0; a < features; a++)
            {
                moments[a] += row[a] * (data.Target(i) - meanTarget) / count;
                for (int b = 0; b <= a; b++)
                {
                    correlations[a, b] += row[a] * row[b] / count;
                }
            }
        }

        return new LinearRegression(means, deviations, Solve(correlations, moments), meanTarget);
    }

    /// <summary>The root of the mean squared error.</summary>
    public double Rmse(Dataset<float, float> data) =>
        Math.Sqrt(Enumerable.Range(0, data.Count).Average(i => Math.Pow(Predict(data.Input(i)) - data.Target(i), 2)));

    private double Predict(ReadOnlySpan<float> input)
    {
        double[] row = new double[_slopes.Length];
        Standardize(input, _means, _deviations, row);
        return _meanTarget + row.Zip(_slopes, (value, slope) => value * slope).Sum();
    }

    private static void Standardize(ReadOnlySpan<float> input, double[] means, double[] deviations, double[] row)
    {
        for (int feature = 0; feature < row.Length; feature++)
        {
            row[feature] = (input[feature] - means[feature]) / deviations[feature];
        }
    }

    /// <summary>Solves A·x = b for a symmetric positive semidefinite A, of which the lower triangle is given and overwritten.</summary>
    private static double[] Solve(double[,] a, double[] b)
    {
        int n = b.Length;
        for (int j = 0; j < n; j++)
        {
            a[j, j] += Ridge;
            for (int k = 0; k < j; k++)
            {
                a[j, j] -= a[j, k] * a[j, k];
            }

            a[j, j] = Math.Sqrt(a[j, j]);
            for (int i = j + 1; i < n; i++)
            {
                for (int k = 0; k < j; k++)
                {
                    a[i, j] -= a[i, k] * a[j, k];
                }

                a[i, j] /= a[j, j];
            }
        }

        double[] x = [.. b];
        for (int i = 0; i < n; i++)
        {
            for (int k = 0; k < i; k++)
            {
                x[i] -= a[i, k] * x[k];
            }

            x[i] /= a[i, i];
        }

        for (int i = n - 1; i >= 0; i--)
        {
            for (int k = i + 1; k < n; k++)
            {
                x[i] -= a[k, i] * x[k];
            }

            x[i] /= a[i, i];
        }

        return x;
    }
}
