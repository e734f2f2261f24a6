namespace Roslearn;

/// <summary>The shape of one example: <c>[Input(784)]</c> is 784 numbers, <c>[Input(24, 5)]</c> a sequence of 24 steps of 5 numbers.</summary>
/// <param name="shape">The sizes of the dimensions, each at least 1. A dense network takes one: the number of features; a recurrent one takes steps and features.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class InputAttribute(params int[] shape) : Attribute
{
    /// <summary>The sizes of the dimensions.</summary>
    public int[] Shape { get; } = shape;

    /// <summary>
    /// How the model scales its inputs, each feature (element of the last dimension) by itself. The first training fits the scaling on
    /// the examples that it learns from, held-out ones excepted; from then on it belongs to the model like its weights: it is saved and
    /// loaded, and applied wherever the model takes inputs. So give a model the values as they are, always. A feature that never
    /// varies becomes 0. Default <see cref="Scaling.None"/>.
    /// </summary>
    public Scaling Scaling { get; set; } = Scaling.None;
}
