namespace Roslearn.Reference.Layers;

/// <summary>What is known at the end of each sequence: the outputs of the last real step, and of a second direction those of the first step.</summary>
/// <param name="width">The outputs of a step, of all directions.</param>
/// <param name="steps">The steps of a row.</param>
/// <param name="isBidirectional">Whether half of the outputs are of the second direction.</param>
/// <param name="lengths">The real steps of each row.</param>
public sealed class LastStepLayer(int width, int steps, bool isBidirectional, SequenceLengths lengths) : Layer
{
    /// <inheritdoc/>
    public override double[][] Forward(double[][] inputs) =>
        [.. inputs.Select((row, r) => Enumerable.Range(0, width).Select(i => row[Place(r, i)]).ToArray())];

    /// <inheritdoc/>
    public override double[][] Backward(double[][] gradient)
    {
        var dx = new double[gradient.Length][];
        for (int row = 0; row < gradient.Length; row++)
        {
            dx[row] = new double[steps * width];
            for (int i = 0; i < width; i++)
            {
                dx[row][Place(row, i)] = gradient[row][i];
            }
        }

        return dx;
    }

    private int Place(int row, int i) => isBidirectional && i >= width / 2 ? i : ((lengths.Of(row, steps) - 1) * width) + i;
}
