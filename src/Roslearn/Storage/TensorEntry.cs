namespace Roslearn.Storage;

/// <summary>One tensor to write: what it is, and where its elements come from.</summary>
/// <param name="Tensor">The name, shape and element type.</param>
/// <param name="Content">Writes exactly the tensor's elements, row-major; called once, while the file is written.</param>
public sealed record TensorEntry(SavedTensor Tensor, Action<TensorWriter> Content)
{
    /// <summary>A tensor whose elements lie in memory as the file will hold them.</summary>
    /// <param name="tensor">The name, shape and element type.</param>
    /// <param name="elements">The elements, row-major.</param>
    /// <typeparam name="T">The type that matches the tensor's.</typeparam>
    public static TensorEntry FromMemory<T>(SavedTensor tensor, ReadOnlyMemory<T> elements)
        where T : unmanaged =>
        new(tensor, writer => writer.Write(elements.Span));
}
