namespace Roslearn;

/// <summary>
/// The largest value of each window, channel by channel; of several that are equal, the gradient goes to the first.
/// Over a map [height, width, channels] the window is a square; over a sequence [steps, features] it is that many steps.
/// </summary>
/// <param name="size">Height and width of the window, 1 to 255.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class MaxPoolAttribute(int size = Defaults.PoolSize) : Attribute
{
    /// <summary>Height and width of the window; 2 when not given.</summary>
    public int Size { get; } = size;

    /// <summary>How far the window moves from one output to the next; 0 (unless written): by its size, so that windows do not overlap.</summary>
    public int Stride { get; set; } = Defaults.PoolStride;

    /// <summary>What happens at the border; <see cref="Padding.Valid"/> unless written, where the last rows and columns may be left out.</summary>
    public Padding Padding { get; set; } = Defaults.Padding;
}
