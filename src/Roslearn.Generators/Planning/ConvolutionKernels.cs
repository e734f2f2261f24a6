using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Planning;

/// <summary>The sizes of a convolution as its kernels see them.</summary>
/// <param name="Rows">How the window moves along the height.</param>
/// <param name="Columns">How it moves along the width.</param>
/// <param name="Channels">Channels of the input.</param>
/// <param name="Filters">Channels of the output.</param>
/// <param name="PlaceStride">Floats from one place of the input to the next.</param>
public sealed record ConvolutionSizes(Window Rows, Window Columns, int Channels, int Filters, int PlaceStride)
{
    /// <summary>
    /// Whether the places of a window's row and their channels are one run of the input, so that one loop goes over both.
    /// </summary>
    public bool IsMerged => PlaceStride == Channels && Columns.Dilation == 1;

    /// <summary>The length of a run of consecutive floats that a window reads.</summary>
    public int Run => IsMerged ? Columns.Size * Channels : Channels;

    /// <summary>How many runs a window has.</summary>
    public int Runs => IsMerged ? Rows.Size : Rows.Size * Columns.Size;

    /// <summary>Weight rows of a run, whole row tiles: those of a map's padded channels are zero.</summary>
    public int RunRows => IsMerged ? Strides.RoundUp(Run, Strides.RowTile) : Strides.RoundUp(PlaceStride, Strides.RowTile);

    /// <summary>Weight rows of the whole window.</summary>
    public int WeightRows => checked(Runs * RunRows);

    /// <summary>Floats from one weight row to the next.</summary>
    public int WeightStride => Strides.Of(Filters);

    /// <summary>Floats from one row of the input map to the next, borders included.</summary>
    public int LineStride => checked(Columns.Padded * PlaceStride);

    /// <summary>Floats from one example to the next in the input, borders included.</summary>
    public int InputStride => Strides.Of(checked(Rows.Padded * LineStride));

    /// <summary>Floats from one place of the output to the next.</summary>
    public int OutputPlace => Strides.Padded(Filters);

    /// <summary>Floats from one example to the next in the output.</summary>
    public int OutputStride => Strides.Of(checked(Rows.Output * Columns.Output * OutputPlace));

    /// <summary>The row of a weight in the arena.</summary>
    public int WeightRow(int y, int x, int channel) => IsMerged ? (y * RunRows) + (x * Channels) + channel : (((y * Columns.Size) + x) * RunRows) + channel;

    /// <summary>The same in a name: <c>13x13x32By3x3To64</c>.</summary>
    public string Name => $"{WindowNames.Of(Rows, Columns, Channels)}To{Filters}{(PlaceStride == Strides.Padded(Channels) ? "" : "Packed")}";
}

/// <summary>A copy of a map with a border of zeros, and its channels padded.</summary>
public sealed record MapCopy(Window Rows, Window Columns, int Channels, int From, int To) : Kernel
{
    public override string Name =>
        $"Pad{Rows.Input}x{Columns.Input}x{Channels}By{Rows.Before}x{Columns.Before}x{Rows.After}x{Columns.After}{(From == To ? "" : "Unpack")}";
}

/// <summary>y = f(W∗x + b) with an activation simple enough for the store of the register tile, or none.</summary>
public sealed record ConvolutionForward(ConvolutionSizes Sizes, Activation Epilogue) : Kernel
{
    public override string Name => $"Convolve{Sizes.Name}{(Epilogue == Activation.Linear ? "" : Epilogue.ToString())}";
}

/// <summary>The maxima of the windows of a pool over such a convolution, whose own map is never stored.</summary>
public sealed record ConvolutionPool(ConvolutionSizes Sizes, Activation Epilogue, Pool Pool, bool SavesPlaces) : Kernel
{
    public override string Name =>
        $"Convolve{Sizes.Name}{(Epilogue == Activation.Linear ? "" : Epilogue.ToString())}MaxPool{Pool.Rows.Size}x{Pool.Columns.Size}{(SavesPlaces ? "Places" : "")}";
}

/// <summary>dx from dy and the transposed weights, times the derivative of the activation that made x where that is simple enough.</summary>
public sealed record ConvolutionInputGradient(ConvolutionSizes Sizes, Activation Epilogue) : Kernel
{
    public override string Name => $"InputGradient{Sizes.Name}{(Epilogue == Activation.Linear ? "" : Epilogue.ToString())}";
}

/// <summary>dW for a range of weight rows.</summary>
public sealed record ConvolutionWeightGradient(ConvolutionSizes Sizes) : Kernel
{
    public override string Name => $"WeightGradient{Sizes.Name}";
}

/// <summary>db = the sum of dy over all places and examples.</summary>
public sealed record MapBiasGradient(int Places, int Channels) : Kernel
{
    public override string Name => $"BiasGradient{Places}x{Channels}";
}
