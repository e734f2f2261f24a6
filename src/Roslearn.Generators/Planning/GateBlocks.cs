using Roslearn.Generators.Graph;

namespace Roslearn.Generators.Planning;

/// <summary>Places the weights and biases of gates: one block of columns a gate, each padded on its own.</summary>
internal static class GateBlocks
{
    /// <summary>A matrix that is [gates·units, inputs] in a file.</summary>
    public static void Matrix(MemoryPlanner memory, Node node, int parameter, string name, int gates, int units, int inputs)
    {
        int stride = Strides.Of(gates * Strides.Padded(units));
        memory.Block(
            node, parameter, name, Strides.RoundUp(inputs, Strides.RowTile), stride, new[] { gates, units, inputs }, [Strides.Padded(units), 1, stride]);
    }

    /// <summary>A vector of gates·units.</summary>
    public static void Vector(MemoryPlanner memory, Node node, int parameter, string name, int gates, int units) =>
        memory.Block(node, parameter, name, 1, Strides.Of(gates * Strides.Padded(units)), new[] { gates, units }, [Strides.Padded(units), 1]);

    /// <summary>The transposed copy of a matrix.</summary>
    public static void Copy(MemoryPlanner memory, Node node, int parameter, string name, int gates, int units, int inputs) =>
        memory.Copy(node, parameter, name, gates * Strides.Padded(units), Strides.Of(inputs));
}
