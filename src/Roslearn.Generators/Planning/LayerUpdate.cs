using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Planning;

/// <summary>The gradient and update of parameters of a layer, cut into tasks of rows of the matrix.</summary>
/// <param name="Layer">The layer's name.</param>
/// <param name="Matrix">The parameter that is cut into rows, if there is one.</param>
/// <param name="Vectors">Parameters that are updated whole, with the first rows.</param>
/// <param name="FirstTask">The number of its first task.</param>
/// <param name="Tasks">How many tasks it has.</param>
public sealed record LayerUpdate(string Layer, BlockUpdate? Matrix, EquatableArray<BlockUpdate> Vectors, int FirstTask, int Tasks)
{
    /// <summary>Whether the layer is cut: blocks are those of the left half, and each task has one for the right half besides.</summary>
    public bool IsHalved { get; init; }

    /// <summary>All parameters of the update, in saved order.</summary>
    public IEnumerable<BlockUpdate> Blocks => Matrix is null ? Vectors : Vectors.Prepend(Matrix);
}

/// <summary>The gradient and update of one parameter.</summary>
/// <param name="Block">Where it lies.</param>
/// <param name="Gradient">
/// Makes the gradient: of a matrix from the operands, its rows, the first row, the number of rows and the batch; of a vector from the
/// operands, itself and the batch.
/// </param>
/// <param name="Operands">The buffers that the gradient reads.</param>
/// <param name="IsWeight">Whether penalties apply to it; they leave biases alone.</param>
/// <param name="Transposed">The copy to refresh, if there is one.</param>
public sealed record BlockUpdate(
    ParameterBlock Block, Kernel Gradient, EquatableArray<string> Operands, bool IsWeight, TransposedBlock? Transposed = null)
{
    /// <summary>The rows of a matrix whose gradient, weights and optimizer state are handled together; of a layer that is cut they divide its halves.</summary>
    public int BlockRows { get; init; }

    /// <summary>What the gradient sums over where that is not the batch: the tokens of a folded embedding.</summary>
    public int? Terms { get; init; }

    /// <summary>
    /// Where the gradient begins to read its first operand, in floats times the capacity of the workspace: a recurrent weight meets the state of
    /// the step before.
    /// </summary>
    public int FirstShift { get; init; }
}
