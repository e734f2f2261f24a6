using System.Runtime.CompilerServices;
using Roslearn.Numerics;

namespace Roslearn.Training;

/// <summary>
/// Looks at the weights before and after a step, and at the gradient in between: all of a small tensor, evenly spread parts of a large one.
/// Reads the arenas alone, so that it knows nothing of layers.
/// </summary>
internal sealed class ParameterProbe
{
    private readonly Part[] _parts;
    private readonly (int Start, int Length)[] _vectors;
    private readonly float[] _before;
    private readonly double[] _ratios;

    /// <summary>Chooses what to look at.</summary>
    public ParameterProbe(NetworkLayout layout)
    {
        int[] ends = [.. layout.Tensors.Select(tensor => layout.Tensors.Select(other => other.Offset).Where(offset => offset > tensor.Offset).DefaultIfEmpty(layout.ParameterFloats).Min())];
        _parts = [.. layout.Tensors.Select((tensor, i) => (tensor, i)).Where(row => row.tensor is { IsTrained: true, Shape.Length: > 1 }).Select(row => Part.Of(row.i, row.tensor, ends[row.i]))];
        _vectors = [.. layout.Tensors.Where(tensor => tensor is { IsTrained: true, Shape.Length: 1 }).Select(tensor => (tensor.Offset, tensor.Shape[0]))];
        Floats = _parts.Sum(part => part.Starts.Length * part.Length);
        _before = new float[Floats];
        _ratios = new double[_parts.Length];
    }

    /// <summary>The weights that are looked at.</summary>
    public int Floats { get; }

    /// <summary>Remembers the weights before a step.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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
    /// <param name="parameters">The weights after it.</param>
    /// <param name="gradients">Its gradient; <see langword="null"/> if it left none.</param>
    /// <param name="epoch">From 1.</param>
    /// <param name="step">From 1, over the whole training.</param>
    /// <param name="isClipped">Whether clipping changed the gradient.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public HealthSample After(Arena parameters, Arena? gradients, int epoch, long step, bool isClipped)
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
                change += SpanSums.OfSquaredDifferences(weights, _before.AsSpan(at, part.Length));
                weight += SpanSums.OfSquares(weights);
                at += part.Length;
                if (gradients is not null)
                {
                    ReadOnlySpan<float> slopes = gradients.Span.Slice(start, part.Length);
                    gradient += SpanSums.OfSquares(slopes);
                    magnitude += SpanSums.OfMagnitudes(slopes);
                }
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

        double ratio = Statistics.Median(_ratios);
        return squares == 0 && (gradients is null || IsZero(gradients))
            ? new HealthSample(epoch, step, ratio, double.NaN, double.NaN, double.NaN, double.NaN, -1, isClipped)
            : new HealthSample(epoch, step, ratio, Math.Sqrt(squares), first, last, weakest, weakestTensor, isClipped);
    }

    /// <summary>
    /// Whether nothing at all has a gradient: a perfect fit, or a network that does not tell. Where hidden units are dead, the biases of the output
    /// still have one.
    /// </summary>
    private bool IsZero(Arena gradients)
    {
        foreach ((int start, int length) in _vectors)
        {
            if (gradients.Span.Slice(start, length).ContainsAnyExcept(0f))
            {
                return false;
            }
        }

        return true;
    }

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
            const int pieces = AdvisorLimits.Chunks, length = AdvisorLimits.ChunkLength;
            return floats <= pieces * length
                ? new Part(index, [tensor.Offset], floats, 1, tensor.Count)
                : new Part(
                    index,
                    [.. Enumerable.Range(0, pieces).Select(i => tensor.Offset + (int)((long)(floats - length) * i / (pieces - 1)))],
                    length,
                    (double)floats / (pieces * length),
                    tensor.Count);
        }
    }
}
