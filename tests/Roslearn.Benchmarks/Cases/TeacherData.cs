using System.Numerics.Tensors;

namespace Roslearn.Benchmarks.Cases;

/// <summary>
/// Data that a network can learn, but not by heart. A linear teacher names the classes, so that the loss goes down. Every input
/// occurs twice, and the second time often with another class, so that the loss stays above zero however long training goes on:
/// gradients that fade away would become subnormal numbers, which cost the optimizer twice the time.
/// </summary>
internal static class TeacherData
{
    /// <summary>Examples of a data set: 26 MB of 784 floats each, more than a second-level cache holds.</summary>
    private const int Examples = 8192;

    private const int FewestBatches = 4;

    /// <summary>A data set of whole batches.</summary>
    public static Dataset<float, int> Make(int features, int classes, int batch)
    {
        int count = Math.Max(FewestBatches, Examples / batch) * batch;
        int distinct = (count + 1) / 2;
        var random = new Random(1);
        float[] inputs = new float[count * features];
        int[] targets = new int[count];
        float[] teacher = Noise(random, new float[classes * features]);
        Noise(random, inputs.AsSpan(0, distinct * features));
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<float> input = inputs.AsSpan(i % distinct * features, features);
            input.CopyTo(inputs.AsSpan(i * features));
            bool contradict = i >= distinct && random.Next(2) == 0;
            targets[i] = contradict ? random.Next(classes) : Classify(teacher, input, classes);
        }

        return new Dataset<float, int>(inputs, targets);
    }

    /// <summary>Fills with mean 0 and variance 1.</summary>
    private static float[] Noise(Random random, float[] values)
    {
        Noise(random, values.AsSpan());
        return values;
    }

    private static void Noise(Random random, Span<float> values)
    {
        float limit = MathF.Sqrt(3);
        foreach (ref float value in values)
        {
            value = ((2 * random.NextSingle()) - 1) * limit;
        }
    }

    private static int Classify(ReadOnlySpan<float> teacher, ReadOnlySpan<float> input, int classes)
    {
        int best = 0;
        float highest = float.NegativeInfinity;
        for (int k = 0; k < classes; k++)
        {
            float score = TensorPrimitives.Dot(teacher.Slice(k * input.Length, input.Length), input);
            (best, highest) = score > highest ? (k, score) : (best, highest);
        }

        return best;
    }
}
