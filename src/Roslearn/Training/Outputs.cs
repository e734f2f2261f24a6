namespace Roslearn.Training;

/// <summary>What the outputs of one example say.</summary>
internal static class Outputs
{
    /// <summary>The position of the largest output, the lowest of equals.</summary>
    public static int IndexOfLargest(ReadOnlySpan<float> outputs)
    {
        int best = 0;
        for (int i = 1; i < outputs.Length; i++)
        {
            best = outputs[i] > outputs[best] ? i : best;
        }

        return best;
    }
}
