using System.Buffers;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace Roslearn.Data;

/// <summary>The values of a dense tensor as memory, without a copy.</summary>
internal sealed class DenseTensorMemory<T>(Tensor<T> tensor) : MemoryManager<T>
    where T : unmanaged
{
    private readonly int _length = checked((int)tensor.FlattenedLength);

    /// <inheritdoc/>
    public override Span<T> GetSpan() => MemoryMarshal.CreateSpan(ref tensor.GetPinnableReference(), _length);

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Not from the first element: that would take pointer arithmetic.</exception>
    public override MemoryHandle Pin(int elementIndex = 0) =>
        elementIndex == 0 ? tensor.GetPinnedHandle() : throw new NotSupportedException("pins a tensor from its first element only");

    /// <inheritdoc/>
    public override void Unpin()
    {
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
    }
}
