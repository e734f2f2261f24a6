using System.Linq.Expressions;
using System.Runtime.InteropServices;

namespace Roslearn.Benchmarks.Kernels;

/// <summary>Floats that start at a cache line, as those of the arenas do, for a <c>ref float</c> of a kernel.</summary>
internal static class AlignedBlock
{
    private const int Alignment = 64;

    /// <summary>An expression for the first of <paramref name="length"/> small positive values.</summary>
    public static IndexExpression First(int length)
    {
        float[] block = GC.AllocateUninitializedArray<float>(length + (Alignment / sizeof(float)), pinned: true);
        var random = new Random(length);
        foreach (ref float value in block.AsSpan())
        {
            value = 0.01f + (0.09f * random.NextSingle());
        }

        long address = Marshal.UnsafeAddrOfPinnedArrayElement(block, 0);
        int offset = (int)(-address & (Alignment - 1)) / sizeof(float);
        return Expression.ArrayAccess(Expression.Constant(block), Expression.Constant(offset));
    }
}
