using Roslearn.Generators.Graph;

namespace Roslearn.Generators.Planning;

/// <summary>y = w∗x, each channel with a filter of its own.</summary>
public sealed record DepthwiseForward(Depthwise Sizes) : Kernel
{
    public override string Name => $"Depthwise{WindowNames.Of(Sizes.Rows, Sizes.Columns, Sizes.Channels)}";
}

/// <summary>dx from dy and the filters.</summary>
public sealed record DepthwiseInputGradient(Depthwise Sizes) : Kernel
{
    public override string Name => $"DepthwiseInputGradient{WindowNames.Of(Sizes.Rows, Sizes.Columns, Sizes.Channels)}";
}

/// <summary>dw for a range of places of the window.</summary>
public sealed record DepthwiseWeightGradient(Depthwise Sizes) : Kernel
{
    public override string Name => $"DepthwiseWeightGradient{WindowNames.Of(Sizes.Rows, Sizes.Columns, Sizes.Channels)}";
}
