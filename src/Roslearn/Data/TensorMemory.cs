using System.Numerics.Tensors;

namespace Roslearn.Data;

/// <summary>Makes memory of tensors.</summary>
internal static class TensorMemory
{
    /// <summary>The tensor's values, row-major: the tensor itself when it has no gaps, a copy otherwise.</summary>
    public static ReadOnlyMemory<T> Of<T>(Tensor<T> tensor)
        where T : unmanaged =>
        tensor.IsDense && !tensor.IsEmpty ? new DenseTensorMemory<T>(tensor).Memory : Copy(tensor.AsReadOnlyTensorSpan());

    /// <summary>A copy of the tensor's values, row-major.</summary>
    public static ReadOnlyMemory<T> Copy<T>(in ReadOnlyTensorSpan<T> tensor)
        where T : unmanaged
    {
        // A tensor without dimensions cannot be flattened.
        if (tensor.IsEmpty)
        {
            return default;
        }

        T[] values = new T[checked((int)tensor.FlattenedLength)];
        tensor.FlattenTo(values);
        return values;
    }

    /// <summary>The length of the first dimension, which both tensors must share.</summary>
    public static int Count(ReadOnlySpan<nint> inputs, ReadOnlySpan<nint> targets, string inputsName, string targetsName)
    {
        nint count = First(inputs, inputsName);
        return First(targets, targetsName) == count
            ? checked((int)count)
            : throw new ArgumentException(
                $"{targetsName} holds {targets[0]} examples in its first dimension, expected {count}, as many as {inputsName}", targetsName);
    }

    private static nint First(ReadOnlySpan<nint> lengths, string name) => lengths.Length > 0
        ? lengths[0]
        : throw new ArgumentException($"{name} has 0 dimensions, expected at least 1, the first of which counts the examples", name);
}
