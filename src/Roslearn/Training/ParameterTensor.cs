using System.ComponentModel;

namespace Roslearn.Training;

/// <summary>
/// One weight or bias of a network: its name and shape in saved files (PyTorch's), and where it lies in the parameter arena.
/// A matrix is [outputs, inputs] in a file and [inputs][outputs] in the arena, rows padded to <see cref="RowStride"/> floats.
/// </summary>
/// <param name="Name">The name in saved files, e.g. <c>hidden1.weight</c>.</param>
/// <param name="Shape">The canonical shape: [outputs, inputs] or [outputs].</param>
/// <param name="Offset">The first float in the arena, a multiple of 16.</param>
/// <param name="RowStride">Floats from one arena row (one input's weights) to the next; a vector is one row.</param>
/// <param name="Initializer">How the tensor is drawn; biases are <see cref="Initializer.Zeros"/>.</param>
/// <param name="FanIn">The number of inputs that a unit sums.</param>
/// <param name="FanOut">The number of units that an input feeds.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ParameterTensor(
    string Name, int[] Shape, int Offset, int RowStride, Initializer Initializer, int FanIn, int FanOut);
