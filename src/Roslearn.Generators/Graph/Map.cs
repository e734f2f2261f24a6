namespace Roslearn.Generators.Graph;

/// <summary>A value with places and channels: a picture [height, width, channels], or a sequence [steps, features] as a picture of height 1.</summary>
internal sealed record Map(int Height, int Width, int Channels, bool IsSequence)
{
    /// <summary>The shape as a map; <see langword="null"/> if it has no places.</summary>
    public static Map? Of(Shape shape) => shape.Dimensions.Count switch
    {
        2 => new Map(1, shape.Dimensions[0], shape.Dimensions[1], IsSequence: true),
        3 => new Map(shape.Dimensions[0], shape.Dimensions[1], shape.Dimensions[2], IsSequence: false),
        _ => null,
    };

    /// <summary>The same rule for height and width, or along the steps alone.</summary>
    public (Window Rows, Window Columns) Windows(Func<int, Window> window) =>
        (IsSequence ? Window.All(Height) : window(Height), window(Width));

    /// <summary>The shape that a window with so many channels makes.</summary>
    public Shape Make(Window rows, Window columns, int channels) =>
        IsSequence ? new Shape(columns.Output, channels) : new Shape(rows.Output, columns.Output, channels);

    /// <summary>The places, for messages: <c>4×4 map</c>, <c>12 steps</c>.</summary>
    public string Places => IsSequence ? $"{Width} steps" : $"{Height}×{Width} map";
}
