using System.Numerics.Tensors;

namespace Roslearn.Training;

/// <summary>The numbers of a fitted scaling, which never change: scaled = (x − offset) / scale.</summary>
internal sealed class ScaleNumbers
{
    private readonly float[] _offsets;
    private readonly float[] _factors;
    private readonly float[] _scales;

    /// <summary>Takes the numbers of each feature, and repeats them along a row.</summary>
    /// <param name="offset">What becomes 0.</param>
    /// <param name="scale">What becomes 1 further; each above 0.</param>
    /// <param name="repeats">How often the features follow one another in a row.</param>
    public ScaleNumbers(float[] offset, float[] scale, int repeats)
    {
        Offset = offset;
        Scale = scale;
        _offsets = [.. Enumerable.Repeat(offset, repeats).SelectMany(value => value)];
        _scales = [.. Enumerable.Repeat(scale, repeats).SelectMany(value => value)];
        _factors = [.. _scales.Select(value => 1 / value)];
    }

    /// <summary>What becomes 0, of each feature.</summary>
    public float[] Offset { get; }

    /// <summary>What becomes 1 further, of each feature.</summary>
    public float[] Scale { get; }

    /// <summary>
    /// Scales a row, or the first of the steps that it repeats; in place if both are the same. A finite number stays one: what would overflow becomes
    /// the largest float.
    /// </summary>
    public void Apply(ReadOnlySpan<float> row, Span<float> scaled)
    {
        TensorPrimitives.Subtract(row, _offsets.AsSpan(0, row.Length), scaled);
        TensorPrimitives.Multiply(scaled, _factors.AsSpan(0, row.Length), scaled);
        TensorPrimitives.Clamp(scaled, -float.MaxValue, float.MaxValue, scaled);
    }

    /// <summary>Gives a scaled row, or the first of the steps that it repeats, its units back, in place.</summary>
    public void Undo(Span<float> row)
    {
        TensorPrimitives.Multiply(row, _scales.AsSpan(0, row.Length), row);
        TensorPrimitives.Add(row, _offsets.AsSpan(0, row.Length), row);
    }
}
