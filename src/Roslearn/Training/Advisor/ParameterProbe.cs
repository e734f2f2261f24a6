using System.Numerics.Tensors;
using Roslearn.Numerics;

namespace Roslearn.Training;

/// <summary>
/// Looks at the weights before and after a step, and at the gradient in between: all of a small tensor, evenly spread parts of a large one.
/// Reads the arenas alone, so that it knows nothing of layers.
/// </summary>
internal sealed class ParameterProbe
{
    private readonly Part[] _parts;
    private readonly float[] _before;
    private readonly double[] _ratios;

    /// <summary>Chooses what to look at.</summary>
    public ParameterProbe(NetworkLayout layout)
    {
        int[] ends = [.. layout.Tensors.Select(tensor => layout.Tensors.Select(other => other.Offset).Where(offset => offset > tensor.Offset).DefaultIfEmpty(layout.ParameterFloats).Min())];
        _parts = [.. layout.Tensors.Select((tensor, i) => (tensor, i)).Where(row => row.tensor.Shape.Length > 1).Select(row => Part.Of(row.i, row.tensor, ends[row.i]))];
        Floats = _parts.Sum(part => part.Starts.Length * part.Length);
        _before = new float[Floats];
        _ratios = new double[_parts.Length];
    }

    /// <summary>The weights that are looked at.</summary>
    public int Floats { get; }

    /// <summary>Remembers the weights before a step.</summary>
    public void Before(Arena parameters)
    {
        int at = 0;
        foreach (Part part in _parts)
        {
            foreach (int start in part.Starts)
            {
                parameters.Span.Slice(start, part.Length).CopyTo(_before.AsSpan(at));
                at += part.Length;
            }
        }
    }

    /// <summary>What the step did.</summary>
    public HealthSample After(Arena parameters, Arena gradients, int epoch, long step, bool isClipped)
    {
        int at = 0;
        double squares = 0, first = double.NaN, last = double.NaN, weakest = double.PositiveInfinity;
        int weakestTensor = -1;
        for (int i = 0; i < _parts.Length; i++)
        {
            Part part = _parts[i];
            double change = 0, weight = 0, gradient = 0, magnitude = 0;
            foreach (int start in part.Starts)
            {
                ReadOnlySpan<float> weights = parameters.Span.Slice(start, part.Length);
                ReadOnlySpan<float> slopes = gradients.Span.Slice(start, part.Length);
                change += Square(TensorPrimitives.Distance(weights, _before.AsSpan(at, part.Length)));
                weight += TensorPrimitives.SumOfSquares(weights);
                gradient += TensorPrimitives.SumOfSquares(slopes);
                magnitude += TensorPrimitives.SumOfMagnitudes(slopes);
                at += part.Length;
            }

            _ratios[i] = weight > 0 ? Math.Sqrt(change / weight) : double.NaN;
            last = Math.Sqrt(gradient * part.Scale);
            first = i == 0 ? last : first;
            squares += gradient * part.Scale;
            double mean = magnitude * part.Scale / part.Elements;
            if (mean < weakest)
            {
                (weakest, weakestTensor) = (mean, part.Tensor);
            }
        }

        double norm = squares == 0 ? double.NaN : Math.Sqrt(squares);
        return new HealthSample(epoch, step, Statistics.Median(_ratios), norm, first, last, weakest, weakestTensor, isClipped);
    }

    private static double Square(double value) => value * value;

    /// <summary>What is looked at of a tensor.</summary>
    /// <param name="Tensor">Its index.</param>
    /// <param name="Starts">The first float of each piece.</param>
    /// <param name="Length">Floats of a piece.</param>
    /// <param name="Scale">What sums over the pieces are multiplied by to be sums over the tensor.</param>
    /// <param name="Elements">The tensor's elements, padding not counted.</param>
    private sealed record Part(int Tensor, int[] Starts, int Length, double Scale, double Elements)
    {
        public static Part Of(int index, ParameterTensor tensor, int end)
        {
            int floats = end - tensor.Offset;
            double elements = tensor.Shape.Aggregate(1.0, (product, size) => product * size);
            const int pieces = AdvisorLimits.Chunks, length = AdvisorLimits.ChunkLength;
            return floats <= pieces * length
                ? new Part(index, [tensor.Offset], floats, 1, elements)
                : new Part(
                    index,
                    [.. Enumerable.Range(0, pieces).Select(i => tensor.Offset + (int)((long)(floats - length) * i / (pieces - 1)))],
                    length,
                    (double)floats / (pieces * length),
                    elements);
        }
    }
}
