using Roslearn;

namespace EndToEnd.Advisor;

/// <summary>Small data sets with a property that makes a training go wrong.</summary>
internal static class MadeData
{
    /// <summary>Three clouds in a space of some dimensions.</summary>
    /// <param name="count">Examples.</param>
    /// <param name="seed">The same seed makes the same.</param>
    /// <param name="inputs">Dimensions.</param>
    /// <param name="noise">How far examples lie from their cloud's middle.</param>
    /// <param name="flip">The share of labels that are drawn anew.</param>
    public static Dataset<float, int> Clouds(int count, int seed, int inputs = 4, float noise = 1, double flip = 0)
    {
        const int classes = 3;
        var random = new Random(seed);
        var values = new float[count * inputs];
        var labels = new int[count];
        for (int example = 0; example < count; example++)
        {
            labels[example] = random.Next(classes);
            for (int i = 0; i < inputs; i++)
            {
                values[(example * inputs) + i] = (i % classes == labels[example] ? 1 : 0) + (noise * Symmetric(random));
            }

            labels[example] = random.NextDouble() < flip ? random.Next(classes) : labels[example];
        }

        return new(values, labels);
    }

    /// <summary>The examples with these labels.</summary>
    public static Dataset<float, int> Keep(Dataset<float, int> data, Func<int, bool> keep)
    {
        int[] rows = [.. Enumerable.Range(0, data.Count).Where(i => keep(data.Target(i)))];
        return new([.. rows.SelectMany(row => data.Input(row).ToArray())], [.. rows.Select(row => data.Target(row))]);
    }

    /// <summary>Two classes on the fields of a chessboard.</summary>
    public static Dataset<float, int> Chessboard(int count, int seed)
    {
        var random = new Random(seed);
        float[] values = [.. Enumerable.Range(0, 2 * count).Select(_ => 4 * Symmetric(random))];
        return new(values, [.. Enumerable.Range(0, count).Select(i => ((int)MathF.Floor(values[2 * i]) + (int)MathF.Floor(values[(2 * i) + 1])) & 1)]);
    }

    /// <summary>A linear function of four inputs; a few targets are <paramref name="jump"/> higher.</summary>
    public static Dataset<float, float> Line(int count, int seed, double jumps = 0, float jump = 200)
    {
        const int inputs = 4;
        var random = new Random(seed);
        float[] values = [.. Enumerable.Range(0, inputs * count).Select(_ => Symmetric(random))];
        return new(
            values,
            [
                .. Enumerable.Range(0, count).Select(example =>
                    Enumerable.Range(0, inputs).Sum(i => (i + 1) * values[(example * inputs) + i]) + (random.NextDouble() < jumps ? jump : 0)),
            ]);
    }

    /// <summary>Targets that have nothing to do with the eight inputs.</summary>
    public static Dataset<float, float> Noise(int count, int seed)
    {
        const int inputs = 8;
        var random = new Random(seed);
        return new(
            [.. Enumerable.Range(0, inputs * count).Select(_ => 1.5f * Symmetric(random))],
            [.. Enumerable.Range(0, count).Select(_ => Symmetric(random) + Symmetric(random))]);
    }

    private static float Symmetric(Random random) => (float)((2 * random.NextDouble()) - 1);
}
