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

    /// <summary>The place of a class among all by its output, from 0; of equals the lower class comes first. The last if its output is no number.</summary>
    public static int Rank(ReadOnlySpan<float> outputs, int target)
    {
        float value = outputs[target];
        int ahead = 0;
        for (int i = 0; i < target; i++)
        {
            ahead += outputs[i] < value ? 0 : 1;
        }

        for (int i = target + 1; i < outputs.Length; i++)
        {
            ahead += outputs[i] <= value ? 0 : 1;
        }

        return ahead;
    }
}
