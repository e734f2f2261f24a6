namespace Roslearn.Storage;

/// <summary>Takes the elements of one tensor, in row-major order, in as many pieces as the caller likes.</summary>
public sealed class TensorWriter
{
    private readonly Stream stream;
    private readonly SavedTensor tensor;
    private long written;

    internal TensorWriter(Stream stream, SavedTensor tensor)
    {
        this.stream = stream;
        this.tensor = tensor;
    }

    /// <summary>Writes the next elements of the tensor.</summary>
    /// <param name="elements">The elements; any number up to those that are still missing.</param>
    /// <typeparam name="T">The type that matches the tensor's: <see cref="float"/>, <see cref="double"/>, <see cref="long"/>, <see cref="int"/> or <see cref="byte"/>.</typeparam>
    /// <exception cref="InvalidOperationException">The tensor has another element type or fewer elements.</exception>
    /// <exception cref="NotSupportedException">No tensor can hold a <typeparamref name="T"/>.</exception>
    public void Write<T>(ReadOnlySpan<T> elements)
        where T : unmanaged
    {
        var type = ElementTypes.Of<T>();
        if (type != tensor.ElementType)
        {
            throw new InvalidOperationException($"{tensor.Name}: expected elements of {tensor.ElementType}, its content wrote {type}.");
        }

        if (elements.Length > tensor.ElementCount - written)
        {
            throw new InvalidOperationException(
                $"{tensor.Name}: expected {tensor.ElementCount} elements, its content wrote at least {written + elements.Length}.");
        }

        LittleEndian.Write(stream, elements, reverse: !BitConverter.IsLittleEndian);
        written += elements.Length;
    }

    /// <summary>Checks that all elements were written.</summary>
    internal void Complete()
    {
        if (written != tensor.ElementCount)
        {
            throw new InvalidOperationException($"{tensor.Name}: expected {tensor.ElementCount} elements, its content wrote {written}.");
        }
    }
}
