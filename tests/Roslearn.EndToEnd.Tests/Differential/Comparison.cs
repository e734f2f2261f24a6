namespace EndToEnd.Differential;

/// <summary>Single precision against double: differences are judged by the largest magnitude of the tensor, as rounding errors are made.</summary>
public static class Comparison
{
    /// <summary>|actual − expected| ≤ relative · max|expected| + absolute for every element.</summary>
    public static void Close(string what, IReadOnlyList<double> expected, IReadOnlyList<double> actual, double relative, double absolute)
    {
        double scale = expected.Count == 0 ? 0 : expected.Max(Math.Abs);
        Within(what, expected, actual, _ => (relative * scale) + absolute);
    }

    /// <summary>|actual − expected| ≤ tolerance(i) for every element i.</summary>
    public static void Within(string what, IReadOnlyList<double> expected, IReadOnlyList<double> actual, Func<int, double> tolerance)
    {
        Assert.Equal(expected.Count, actual.Count);
        for (int i = 0; i < expected.Count; i++)
        {
            // Negated, so that NaN fails.
            if (!(Math.Abs(actual[i] - expected[i]) <= tolerance(i)))
            {
                Assert.Fail($"{what}[{i}]: reference {expected[i]:R}, generated {actual[i]:R}, differ by {Math.Abs(actual[i] - expected[i]):G3}, allowed {tolerance(i):G3}");
            }
        }
    }
}
