using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Planning;

/// <summary>How the gates of recurrent cells lie in memory: one block a gate, each padded on its own, so that vectors never cross gates.</summary>
internal static class Recurrence
{
    /// <summary>Whether a cell remembers more than what it puts out.</summary>
    public static bool HasCells(RecurrentCell cell) => cell == RecurrentCell.Lstm;

    /// <summary>Whether the products of the state are wanted apart from the sums on the way back: the GRU multiplies one of them with a gate.</summary>
    public static bool KeepsProducts(RecurrentCell cell) => cell == RecurrentCell.Gru;

    public static int Gates(RecurrentCell cell) => new Recur(cell, Activation.Tanh, 1, 1, 1, false).Gates;

    /// <summary>Columns of the weights of all gates.</summary>
    public static int GateColumns(RecurrentCell cell, int units) => Gates(cell) * Strides.Padded(units);

    public static string NameOf(RecurrentCell cell, Activation function) =>
        cell == RecurrentCell.Rnn && function != Activation.Tanh ? $"{cell}{function}" : cell.ToString();
}
