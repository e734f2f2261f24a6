using System.Collections.Immutable;

namespace Roslearn.Storage;

/// <summary>One tensor of a model file: its name, its shape and the type of its elements.</summary>
/// <remarks>Two descriptions are equal when all three are.</remarks>
public sealed record SavedTensor
{
    /// <summary>Describes a tensor.</summary>
    /// <param name="name">The name in the file, such as <c>hidden1.weight</c>.</param>
    /// <param name="shape">The dimensions, slowest first: <c>[out, in]</c> for the weight of a dense layer; empty for a single number.</param>
    /// <param name="elementType">The type of the elements.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty, or <paramref name="shape"/> is not initialised or too large to count in bytes.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A dimension is negative, or <paramref name="elementType"/> is not one of the enumeration.</exception>
    public SavedTensor(string name, ImmutableArray<int> shape, TensorElementType elementType = TensorElementType.F32)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (shape.IsDefault)
        {
            throw new ArgumentException("Expected a shape, found an array that was never initialised.", nameof(shape));
        }

        foreach (int dimension in shape)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(dimension, nameof(shape));
        }

        if (!TryCountBytes(shape.AsSpan(), elementType, out long bytes))
        {
            throw new ArgumentException($"Expected fewer than 2^63 bytes, found the shape {Describe.Shape(shape.AsSpan())} of {elementType}.", nameof(shape));
        }

        Name = name;
        Shape = shape;
        ElementType = elementType;
        ByteLength = bytes;
    }

    /// <summary>The name in the file.</summary>
    public string Name { get; }

    /// <summary>The dimensions, slowest first.</summary>
    public ImmutableArray<int> Shape { get; }

    /// <summary>The type of the elements.</summary>
    public TensorElementType ElementType { get; }

    /// <summary>The number of elements: the product of the dimensions.</summary>
    public long ElementCount => ByteLength / ElementTypes.SizeOf(ElementType);

    /// <summary>The size of the data in bytes.</summary>
    public long ByteLength { get; }

    /// <inheritdoc/>
    public bool Equals(SavedTensor? other) =>
        other is not null && Name == other.Name && ElementType == other.ElementType && Shape.AsSpan().SequenceEqual(other.Shape.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        hash.Add(Name);
        hash.Add(ElementType);
        foreach (int dimension in Shape)
        {
            hash.Add(dimension);
        }

        return hash.ToHashCode();
    }

    /// <summary>The description as messages show it: <c>hidden1.weight F32 [128, 784]</c>.</summary>
    public override string ToString() => $"{Describe.Text(Name)} {Describe.TypeAndShape(this)}";

    /// <summary>Counts the bytes of a tensor; false when the number does not fit in 63 bits.</summary>
    /// <remarks>As in the format's reference implementation the product must fit even when a later dimension is zero.</remarks>
    internal static bool TryCountBytes(ReadOnlySpan<int> shape, TensorElementType elementType, out long bytes)
    {
        UInt128 product = 1;
        foreach (int dimension in shape)
        {
            product *= (uint)dimension;
            if (product > long.MaxValue)
            {
                break;
            }
        }

        product *= (uint)ElementTypes.SizeOf(elementType);
        bytes = product <= long.MaxValue ? (long)product : 0;
        return product <= long.MaxValue;
    }
}
