using Roslearn.Generators.Planning;

namespace Roslearn.Generators.Emission.Kernels;

/// <summary>The loop over all vectors of features that some rows hold; <c>at</c> is where the vector lies.</summary>
internal static class LayerNormLoop
{
    public static CodeWriter.Block Open(CodeWriter code, FeatureLayout layout)
    {
        string rowStride = Literal.Of(layout.RowStride);
        CodeWriter.Block loop;
        if (layout.Positions == 1)
        {
            loop = code.Open("for (int row = 0; row < rows; row++)");
            code.Line($"int at = row * {rowStride};");
            return loop;
        }

        loop = code.Open($"for (int vector = 0; vector < rows * {Literal.Of(layout.Positions)}; vector++)");
        code.Line($"int row = vector / {Literal.Of(layout.Positions)}, position = vector % {Literal.Of(layout.Positions)};");
        code.Line($"int at = row * {rowStride} + position * {Literal.Of(layout.PositionStride)};");
        return loop;
    }

    /// <summary>The place of the vector's 1/σ.</summary>
    public static string Scale(FeatureLayout layout)
    {
        string row = $"row * {Literal.Of(Strides.Of(layout.Positions))}";
        return $"Unsafe.Add(ref scales, {(layout.Positions == 1 ? row : row + " + position")})";
    }
}
