using System.ComponentModel;

namespace Roslearn.Training;

/// <summary>
/// One weight or bias of a network: its name and shape in saved files (PyTorch's), and where it lies in the parameter arena. A dense
/// weight is [outputs, inputs] in a file and [inputs][outputs] in the arena, rows padded.
/// </summary>
/// <param name="Name">The name in saved files, e.g. <c>hidden1.weight</c>.</param>
/// <param name="Shape">The canonical shape; units (outputs, filters, gates) come first.</param>
/// <param name="Offset">The first float in the arena, a multiple of 16.</param>
/// <param name="Strides">Floats in the arena from one element to the next, for each of <see cref="Extents"/>.</param>
/// <param name="Initializer">How the tensor is drawn; biases are <see cref="Initializer.Zeros"/>.</param>
/// <param name="FanIn">The number of inputs that a unit sums.</param>
/// <param name="FanOut">The number of units that an input feeds.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ParameterTensor(
    string Name, int[] Shape, int Offset, int[] Strides, Initializer Initializer, int FanIn, int FanOut)
{
    /// <summary>
    /// The same elements in the same order as <see cref="Shape"/>, cut into the dimensions that the arena has: [4, H, in] for the gates of
    /// an LSTM, each padded on its own, where the file has [4H, in].
    /// </summary>
    public int[] Extents { get; init; } = Shape;

    /// <summary>Elements that start at one value, whatever the initializer: where they begin, how many there are, and the value.</summary>
    public (int Start, int Count, float Value) Preset { get; init; }

    /// <summary>Whether the optimizer updates it. Otherwise it is saved and restored state, as running statistics are, that training steps move on their own.</summary>
    public bool IsTrained { get; init; } = true;

    /// <summary>The number of elements.</summary>
    public int Count => Shape.Aggregate(1, (product, size) => product * size);

    /// <summary>Where an element lies in the arena.</summary>
    /// <param name="element">Its index in row-major order over <see cref="Shape"/>.</param>
    public int PositionOf(int element)
    {
        int position = Offset;
        for (int i = Extents.Length - 1; i > 0; i--)
        {
            (element, int index) = Math.DivRem(element, Extents[i]);
            position += index * Strides[i];
        }

        return position + (element * Strides[0]);
    }
}
