using Roslearn.Reference;

namespace EndToEnd.Definitions;

/// <summary>Inputs and targets as rows; all values are exact in single precision.</summary>
public sealed record Batch(double[][] Inputs, double[][] Targets)
{
    private const int Redraws = 1000;

    public int Rows => Inputs.Length;

    /// <summary>Rows that fit a specification: features about ±1, and targets of the head's kind.</summary>
    public static Batch Draw(ModelSpec spec, int rows, Random random)
    {
        var inputs = new double[rows][];
        var targets = new double[rows][];
        for (int row = 0; row < rows; row++)
        {
            (inputs[row], targets[row]) = DrawRow(spec, random);
        }

        return new Batch(inputs, targets);
    }

    /// <summary>
    /// As <see cref="Draw"/>, but rows that come nearer than <paramref name="distance"/> to a jump of a derivative under the
    /// network's parameters are drawn again: there single and double precision may take different sides.
    /// </summary>
    public static Batch DrawAwayFromKinks(ModelSpec spec, int rows, Random random, ReferenceNetwork network, double distance)
    {
        Batch batch = Draw(spec, rows, random);
        for (int attempt = 0; attempt < Redraws; attempt++)
        {
            double[] distances = network.KinkDistances(batch.Inputs, batch.Targets);
            int[] tooNear = [.. Enumerable.Range(0, rows).Where(row => distances[row] < distance)];
            if (tooNear.Length == 0)
            {
                return batch;
            }

            foreach (int row in tooNear)
            {
                (batch.Inputs[row], batch.Targets[row]) = DrawRow(spec, random);
            }
        }

        throw new InvalidOperationException($"No batch of {rows} rows keeps {distance} away from every kink.");
    }

    private static (double[] Input, double[] Target) DrawRow(ModelSpec spec, Random random) =>
        ([.. Enumerable.Range(0, spec.Input!.Shape[0]).Select(_ => (double)(float)((random.NextDouble() * 2) - 1))], DrawTarget(spec.Head!, random));

    private static double[] DrawTarget(HeadSpec head, Random random) => head switch
    {
        ClassesSpec => [random.Next(head.Size)],
        OutputSpec { Loss: Loss.BinaryCrossEntropy } => [.. Enumerable.Range(0, head.Size).Select(_ => (double)random.Next(2))],
        _ => [.. Enumerable.Range(0, head.Size).Select(_ => (double)(float)((random.NextDouble() * 4) - 2))],
    };
}
