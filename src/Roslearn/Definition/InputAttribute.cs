namespace Roslearn;

/// <summary>
/// The shape of one example: <c>[Input(784)]</c> is 784 numbers, <c>[Input(64, 8)]</c> a sequence of 64 steps with 8 features,
/// <c>[Input(28, 28, 1)]</c> a picture of that height, width and number of channels.
/// </summary>
/// <param name="shape">
/// The sizes of the dimensions, each at least 1; the last one varies fastest. A dense layer takes any shape and flattens it.
/// </param>
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
