namespace Roslearn.Reference.Layers;

/// <summary>The shape of an example between layers. Rows of numbers hold it with the last dimension varying fastest.</summary>
/// <param name="Dimensions">1 for a list of numbers, 2 for a sequence [steps, features], 3 for a picture [height, width, channels].</param>
/// <param name="Height">1 for a sequence and for a list of numbers.</param>
/// <param name="Width">The steps of a sequence; 1 for a list of numbers.</param>
/// <param name="Channels">Channels, features, or the length of the list.</param>
/// <param name="IsMade">Whether a convolution or pool made it; else it is the input.</param>
public sealed record MapShape(int Dimensions, int Height, int Width, int Channels, bool IsMade)
{
    /// <summary>A list of numbers.</summary>
    public MapShape(int width)
        : this(1, 1, 1, width, IsMade: false)
    {
    }

    /// <summary>The shape that a definition writes.</summary>
    public static MapShape Of(IReadOnlyList<int> dimensions) => dimensions.Count switch
    {
        2 => new MapShape(2, 1, dimensions[0], dimensions[1], IsMade: false),
        3 => new MapShape(3, dimensions[0], dimensions[1], dimensions[2], IsMade: false),
        _ => new MapShape(dimensions.Aggregate(1, (product, size) => product * size)),
    };

    /// <summary>Whether windows move along the width alone.</summary>
    public bool IsSequence => Dimensions == 2;

    /// <summary>Whether PyTorch has the channels first: where a picture or the work of its convolutions is flattened.</summary>
    public bool IsChannelFirst => Dimensions == 3 || (Dimensions == 2 && IsMade);

    /// <summary>All numbers of an example.</summary>
    public int Size => Height * Width * Channels;

    /// <summary>Where a number lies.</summary>
    public int At(int y, int x, int channel) => (((y * Width) + x) * Channels) + channel;
}
