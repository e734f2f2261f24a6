namespace Roslearn.Data;

/// <summary>How the values of a picture follow one another.</summary>
public enum ChannelOrder
{
    /// <summary>Pixel by pixel, the channels of a pixel next to one another, as Roslearn, Keras and most files of pictures have it: [height, width, channels].</summary>
    Last,

    /// <summary>Channel by channel, each a whole picture, as PyTorch and the files of CIFAR have it: [channels, height, width].</summary>
    First,
}
