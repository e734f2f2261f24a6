using Roslearn.Data;

namespace Roslearn.Tests.Files;

public class ImageBytesTests
{
    [Fact]
    public void Bytes_BecomeNumbersFromZeroToOne() =>
        Assert.Equal([0f, 0.2f, 1f], ImageBytes.ToUnit([0, 51, 255]));

    [Fact]
    public void ChannelsLast_StayAsTheyAre()
    {
        Dataset<float, int> data = ImageBytes.ToDataset([0, 51, 102, 153, 204, 255, 255, 0, 255, 0, 255, 0], [1, 0], 1, 3, 2);

        Assert.Equal(2, data.Count);
        Assert.Equal([0f, 0.2f, 0.4f, 0.6f, 0.8f, 1f], data.Input(0).ToArray());
        Assert.Equal((1, 0), (data.Target(0), data.Target(1)));
    }

    /// <summary>Two pictures of 1 x 3 pixels: red 0, 1, 2 of five, green 3, 4, 5.</summary>
    [Fact]
    public void ChannelsFirst_MoveBehindThePixels()
    {
        Dataset<float, int> data = ImageBytes.ToDataset([255, 0, 255, 0, 255, 0, 0, 51, 102, 153, 204, 255], [1, 0], 1, 3, 2, ChannelOrder.First);

        Assert.Equal([1f, 0, 0, 1, 1, 0], data.Input(0).ToArray());
        Assert.Equal([0f, 0.6f, 0.2f, 0.8f, 0.4f, 1f], data.Input(1).ToArray());
    }

    [Fact]
    public void BadArguments_AreNamed()
    {
        var refused = Assert.Throws<ArgumentException>("pixels", () => ImageBytes.ToDataset(new byte[13], [1, 0], 1, 3, 2));
        Assert.StartsWith("pixels holds 13 bytes, expected 12: 1 x 3 x 2 for each of the 2 labels", refused.Message);
        Assert.Throws<ArgumentNullException>("labels", () => ImageBytes.ToDataset([1], null!, 1, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>("width", () => ImageBytes.ToDataset([1], [1], 1, 0, 1));
        Assert.Throws<ArgumentOutOfRangeException>("order", () => ImageBytes.ToDataset([1], [1], 1, 1, 1, (ChannelOrder)2));
    }
}
