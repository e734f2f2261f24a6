using System.Collections.Immutable;

namespace Roslearn.Storage;

/// <summary>Where the elements of a saved tensor lie in a model's parameter arena.</summary>
/// <remarks>
/// Element (i0, i1, ...) over <see cref="Extents"/>, in row-major order, is element <c>Offset + i0*Strides[0] + i1*Strides[1] + ...</c> of the
/// arena. The extents are usually the saved shape. They may split or merge its dimensions, so that for example the four gates of an
/// LSTM, each padded on its own, are <c>[4, H, in]</c> in the arena and <c>[4H, in]</c> in the file.
/// </remarks>
public sealed record ParameterLayout
{
    /// <summary>Describes the place of a tensor.</summary>
    /// <param name="tensor">The tensor in the file; its elements are <see cref="TensorElementType.F32"/>.</param>
    /// <param name="offset">The arena's element where the tensor begins.</param>
    /// <param name="extents">The dimensions, slowest first; as many elements as <paramref name="tensor"/>.</param>
    /// <param name="strides">The distance in the arena, in elements, of neighbours in each dimension; positive.</param>
    /// <exception cref="ArgumentException">The extents hold another number of elements than the tensor, the strides are not as many as the extents, or the tensor is not of <see cref="TensorElementType.F32"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, a stride is zero, or the end lies beyond the largest arena.</exception>
    public ParameterLayout(SavedTensor tensor, int offset, ImmutableArray<int> extents, ImmutableArray<int> strides)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        if (tensor.ElementType != TensorElementType.F32)
        {
            throw new ArgumentException($"Expected a tensor of {TensorElementType.F32}, found {tensor}.", nameof(tensor));
        }

        if (strides.Length != extents.Length)
        {
            throw new ArgumentException($"Expected {extents.Length} strides, one for each extent, found {strides.Length}.", nameof(strides));
        }

        UInt128 last = (uint)offset;
        for (int i = 0; i < extents.Length; i++)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(extents[i], nameof(extents));
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(strides[i], nameof(strides));
            last += (UInt128)Math.Max(extents[i] - 1, 0) * (UInt128)strides[i];
        }

        if (!SavedTensor.TryCountBytes(extents.AsSpan(), tensor.ElementType, out long bytes) || bytes != tensor.ByteLength)
        {
            throw new ArgumentException($"Expected the elements of {tensor}, found the extents {Describe.Shape(extents.AsSpan())}.", nameof(extents));
        }

        if (last >= int.MaxValue)
        {
            throw new ArgumentOutOfRangeException(nameof(strides), last, $"Expected the last element of {tensor} before element {int.MaxValue}.");
        }

        Tensor = tensor;
        Offset = offset;
        Extents = extents;
        Strides = strides;
        End = bytes == 0 ? offset : (int)last + 1;
    }

    /// <summary>The tensor in the file.</summary>
    public SavedTensor Tensor { get; }

    /// <summary>The arena's element where the tensor begins.</summary>
    public int Offset { get; }

    /// <summary>The dimensions, slowest first.</summary>
    public ImmutableArray<int> Extents { get; }

    /// <summary>The distance in the arena, in elements, of neighbours in each dimension.</summary>
    public ImmutableArray<int> Strides { get; }

    /// <summary>One behind the arena's last element that belongs to the tensor.</summary>
    public int End { get; }

    /// <summary>A tensor that lies in the arena as it does in the file: a bias, for example.</summary>
    /// <param name="tensor">The tensor in the file.</param>
    /// <param name="offset">The arena's element where it begins.</param>
    public static ParameterLayout Contiguous(SavedTensor tensor, int offset)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        int count = checked((int)tensor.ElementCount);
        return new ParameterLayout(tensor, offset, [count], [1]);
    }

    /// <summary>A matrix that is <c>[out, in]</c> in the file and <c>[in][out]</c> in the arena: the weight of a dense layer.</summary>
    /// <param name="tensor">The tensor in the file, <c>[out, in]</c>.</param>
    /// <param name="offset">The arena's element where it begins.</param>
    /// <param name="rowStride">The distance in the arena of two inputs, in elements: <c>out</c> and the padding.</param>
    /// <exception cref="ArgumentException"><paramref name="tensor"/> is not a matrix.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rowStride"/> is smaller than <c>out</c>.</exception>
    public static ParameterLayout Transposed(SavedTensor tensor, int offset, int rowStride)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        if (tensor.Shape.Length != 2)
        {
            throw new ArgumentException($"Expected a matrix [out, in], found {tensor}.", nameof(tensor));
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(rowStride, tensor.Shape[0]);
        return new ParameterLayout(tensor, offset, tensor.Shape, [1, rowStride]);
    }
}
