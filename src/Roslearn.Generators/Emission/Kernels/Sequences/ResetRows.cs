using Roslearn.Generators.Planning;

namespace Roslearn.Generators.Emission.Kernels;

/// <summary>The loops over the rows and lanes of a GRU that resets before the product.</summary>
internal static class ResetRows
{
    /// <summary>Floats of a gate's block.</summary>
    public static int Block(int units) => Strides.Padded(units);

    /// <summary>Opens the loop over the rows.</summary>
    public static CodeWriter.Block Open(CodeWriter code) => code.Open("for (int row = 0; row < rows; row++)");

    /// <summary>A reference to the row of a matrix of so many columns.</summary>
    public static void Row(CodeWriter code, string name, string matrix, int columns) =>
        code.Line($"ref float {name} = ref Unsafe.Add(ref {matrix}, row * {Literal.Of(Strides.Of(columns))});");

    /// <summary>Opens the loop over the lanes of a block.</summary>
    public static CodeWriter.Block Lanes(CodeWriter code, int units) => code.Open($"for (int i = 0; i < {Literal.Of(Block(units))}; i += TLane.Count)");
}
