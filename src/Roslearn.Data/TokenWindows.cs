namespace Roslearn.Data;

/// <summary>Cuts a long text into examples for a model that predicts the next token at every step.</summary>
public static class TokenWindows
{
    /// <summary>Windows whose targets are their tokens one place on. What is left at the end is too short for one.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="steps">Tokens of a window, at least 1: the length of the model's <c>[Tokens]</c>.</param>
    /// <param name="stride">From the start of one window to the next; 0: <paramref name="steps"/>, so that none overlap.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    /// <exception cref="ArgumentException">The text is too short for one window.</exception>
    public static Dataset<int, int> NextToken(ReadOnlySpan<int> tokens, int steps, int stride = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(stride);
        int distance = stride == 0 ? steps : stride;
        int count = CountOf(tokens.Length, steps, distance);
        var starts = new int[count];
        for (int i = 0; i < count; i++)
        {
            starts[i] = i * distance;
        }

        return Cut(tokens, steps, starts);
    }

    /// <summary>
    /// Windows for a <c>[Stateful]</c> model: the text is cut into <paramref name="batch"/> equal strands, and example i of each batch goes on where example i
    /// of the batch before ended. Train with that batch size, unshuffled.
    /// </summary>
    /// <param name="tokens">The text.</param>
    /// <param name="steps">Tokens of a window, at least 1.</param>
    /// <param name="batch">The batch size, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    /// <exception cref="ArgumentException">The text is too short for one window of each strand.</exception>
    public static Dataset<int, int> Strands(ReadOnlySpan<int> tokens, int steps, int batch)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(batch, 1);
        int windows = CountOf(((tokens.Length - 1) / batch) + 1, steps, steps);
        var starts = new int[windows * batch];
        for (int window = 0; window < windows; window++)
        {
            for (int strand = 0; strand < batch; strand++)
            {
                starts[(window * batch) + strand] = ((strand * windows) + window) * steps;
            }
        }

        return Cut(tokens, steps, starts);
    }

    private static int CountOf(int tokens, int steps, int stride)
    {
        int count = tokens > steps ? ((tokens - 1 - steps) / stride) + 1 : 0;
        return count > 0
            ? count
            : throw new ArgumentException($"tokens holds {tokens} for each strand, expected at least {steps + 1}: a window of {steps} and the token that follows", nameof(tokens));
    }

    private static Dataset<int, int> Cut(ReadOnlySpan<int> tokens, int steps, int[] starts)
    {
        var inputs = new int[checked(starts.Length * steps)];
        var targets = new int[inputs.Length];
        for (int i = 0; i < starts.Length; i++)
        {
            tokens.Slice(starts[i], steps).CopyTo(inputs.AsSpan(i * steps));
            tokens.Slice(starts[i] + 1, steps).CopyTo(targets.AsSpan(i * steps));
        }

        return new Dataset<int, int>(inputs, targets, starts.Length);
    }
}
