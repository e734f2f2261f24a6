using Roslearn.Reference;
using Roslearn.Reference.Layers;

namespace EndToEnd.Definitions;

/// <summary>Inputs and targets as rows; all values are exact in single precision.</summary>
/// <param name="Inputs">Rows of features, or of tokens.</param>
/// <param name="Targets">Rows of targets; NaN at steps that are not there.</param>
/// <param name="Lengths">The real steps of each row's sequence; <see langword="null"/>: all.</param>
public sealed record Batch(double[][] Inputs, double[][] Targets, int[]? Lengths = null)
{
    /// <summary>A row of a large map has thousands of sums: where one of fifty does not keep the distance, few ever do.</summary>
    private const int Redraws = 50;

    /// <summary>Ten times what single precision leaves undecided of sums around 1.</summary>
    private const double SmallestDistance = 1e-6;

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

    /// <summary>The same rows with sequences cut to random lengths, 1 and the full length among them.</summary>
    public Batch WithLengths(ModelSpec spec, Random random)
    {
        int steps = spec.Input!.Shape[0];
        int[] lengths = [.. Enumerable.Range(0, Rows).Select(row => row switch { 0 => 1, 1 => steps, _ => random.Next(1, steps + 1) })];
        if (!spec.Head!.IsPerStep)
        {
            return this with { Lengths = lengths };
        }

        double[][] targets = [.. Targets.Select((row, r) => row.Select((target, i) => i / (row.Length / steps) < lengths[r] ? target : double.NaN).ToArray())];
        return this with { Targets = targets, Lengths = lengths };
    }

    /// <summary>
    /// As <see cref="Draw"/>, but rows that come nearer than <paramref name="distance"/> to a jump of a derivative under the
    /// network's parameters are drawn again: there single and double precision may take different sides. Where no batch is that far - a
    /// saturated activation added to a rectified 0 never is - a tenth of the distance must do.
    /// </summary>
    public static Batch DrawAwayFromKinks(
        ModelSpec spec, int rows, Random random, ReferenceNetwork network, double distance, bool hasLengths = false)
    {
        Batch batch = Draw(spec, rows, random);
        batch = hasLengths ? batch.WithLengths(spec, random) : batch;
        int[] tooNear = [.. Enumerable.Range(0, rows)];
        for (int attempt = 0; attempt < Redraws; attempt++)
        {
            // With a normalisation over the batch, a new row moves the others.
            int[] moved = spec.Layers.Any(layer => layer is BatchNormSpec) ? [.. Enumerable.Range(0, rows)] : tooNear;
            double[] distances = KinkDistances(network, batch, moved);
            tooNear = [.. moved.Where((_, i) => distances[i] < distance)];
            if (tooNear.Length == 0)
            {
                network.Lengths.Set(batch.Lengths);
                return batch;
            }

            foreach (int row in tooNear)
            {
                (batch.Inputs[row], double[] targets) = DrawRow(spec, random);
                batch.Targets[row] = [.. targets.Select((target, i) => double.IsNaN(batch.Targets[row][i]) ? double.NaN : target)];
            }
        }

        return distance > SmallestDistance
            ? DrawAwayFromKinks(spec, rows, random, network, distance / 10, hasLengths)
            : throw new InvalidOperationException($"No batch of {rows} rows keeps {distance} away from every kink.");
    }

    /// <summary>How near some rows come to a kink, each with its own masks and length.</summary>
    private static double[] KinkDistances(ReferenceNetwork network, Batch batch, int[] rows)
    {
        double[][]?[] masks = [.. network.Dropouts.Select(dropout => dropout.Mask)];
        foreach (DropoutLayer dropout in network.Dropouts)
        {
            dropout.Mask = dropout.Mask is { } mask ? Pick(mask) : null;
        }

        network.Lengths.Set(batch.Lengths is { } lengths ? Pick(lengths) : null);
        double[] distances = network.KinkDistances(Pick(batch.Inputs), Pick(batch.Targets));
        for (int i = 0; i < masks.Length; i++)
        {
            network.Dropouts[i].Mask = masks[i];
        }

        return distances;

        T[] Pick<T>(T[] all) => [.. rows.Select(row => all[row])];
    }

    private static (double[] Input, double[] Target) DrawRow(ModelSpec spec, Random random) =>
        ([.. Enumerable.Range(0, spec.Input!.Shape.Aggregate(1, (product, size) => product * size)).Select(_ => DrawInput(spec.Input, random))], DrawTargets(spec, random));

    private static double DrawInput(InputSpec input, Random random) =>
        input.Vocabulary is { } vocabulary ? random.Next(vocabulary.Value) : (float)((random.NextDouble() * 2) - 1);

    private static double[] DrawTargets(ModelSpec spec, Random random) =>
        [.. Enumerable.Range(0, spec.Head!.IsPerStep ? spec.Input!.Shape[0] : 1).SelectMany(_ => DrawTarget(spec.Head, random))];

    private static double[] DrawTarget(HeadSpec head, Random random) => head switch
    {
        ClassesSpec => [random.Next(head.Size)],
        OutputSpec { Loss: Loss.BinaryCrossEntropy } => [.. Enumerable.Range(0, head.Size).Select(_ => (double)random.Next(2))],
        _ => [.. Enumerable.Range(0, head.Size).Select(_ => (double)(float)((random.NextDouble() * 4) - 2))],
    };
}
