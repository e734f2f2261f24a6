namespace Roslearn;

/// <summary>
/// How many examples are averaged for one step of the optimizer; 32 when absent. Typical values are powers of two from 8 to 256.
/// </summary>
/// <param name="size">At least 1.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class BatchSizeAttribute(int size) : Attribute
{
    /// <summary>The batch size.</summary>
    public int Size { get; } = size;
}
