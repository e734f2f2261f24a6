using Roslearn.Generators.Planning;

namespace Roslearn.Generators.Emission.Kernels;

/// <summary>A feature layout as C# and in contracts.</summary>
internal static class FeatureText
{
    /// <summary>The run-time library's description of the layout.</summary>
    public static string Rows(FeatureLayout layout) =>
        $"new FeatureRows({Literal.Of(Strides.Padded(layout.Features))}, {Literal.Of(layout.Positions)}, {Literal.Of(layout.PositionStride)}, "
        + $"{Literal.Of(layout.RowStride)}, {Literal.Of(Strides.Of(layout.Features))})";

    /// <summary>The shape of a batch, for contracts.</summary>
    public static string Shape(FeatureLayout layout) => layout.Positions == 1 ? $"[rows, {layout.Features}]" : $"[rows, {layout.Positions}, {layout.Features}]";

    /// <summary>The numbers of a call as arguments.</summary>
    public static string Numbers(KernelCall call) => string.Concat(call.Numbers.Select(number => ", " + Literal.Of(number)));
}
