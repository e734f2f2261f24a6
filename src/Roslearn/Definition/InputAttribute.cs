namespace Roslearn;

/// <summary>The shape of one example: <c>[Input(784)]</c> is 784 numbers, <c>[Input(24, 5)]</c> a sequence of 24 steps of 5 numbers.</summary>
/// <param name="shape">The sizes of the dimensions, each at least 1. A dense network takes one: the number of features; a recurrent one takes steps and features.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class InputAttribute(params int[] shape) : Attribute
{
    /// <summary>The sizes of the dimensions.</summary>
    public int[] Shape { get; } = shape;
}
