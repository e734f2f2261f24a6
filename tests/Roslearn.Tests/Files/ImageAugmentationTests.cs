using Roslearn.Data;

namespace Roslearn.Tests.Files;

public class ImageAugmentationTests
{
    private const int Examples = 200;

    /// <summary>Every pixel where a table of all positions puts it.</summary>
    [Theory]
    [InlineData(5, 7, 1, 3, true, 0f)]
    [InlineData(6, 4, 3, 2, true, -1.5f)]
    [InlineData(4, 4, 2, 3, false, 9f)]
    [InlineData(3, 5, 3, 0, true, 1f)]
    [InlineData(1, 6, 2, 0, true, 1f)]
    public void Picture_IsMovedAndMirroredExactly(int height, int width, int channels, int shift, bool flip, float background)
    {
        var augmentation = new ImageAugmentation(height, width, channels) { Shift = shift, FlipHorizontally = flip, Background = background };
        float[] picture = Picture(height, width, channels);
        var seen = new HashSet<(int, int, bool)>();
        for (int example = 0; example < 20 * Examples; example++)
        {
            var random = new ExampleRandom(3, 2, example);
            float[] changed = [.. picture];
            augmentation.Apply(changed, random);

            int down = random.Below(0, (2 * shift) + 1) - shift, across = random.Below(1, (2 * shift) + 1) - shift;
            bool isMirrored = flip && random.Below(2, 2) == 1;
            seen.Add((down, across, isMirrored));
            for (int y = 0; y < height; y++)
            {
                for (int x = 0; x < width; x++)
                {
                    int fromY = y - down, fromX = (isMirrored ? width - 1 - x : x) - across;
                    bool isInside = fromY >= 0 && fromY < height && fromX >= 0 && fromX < width;
                    for (int channel = 0; channel < channels; channel++)
                    {
                        float expected = isInside ? picture[(((fromY * width) + fromX) * channels) + channel] : background;
                        Assert.Equal(expected, changed[(((y * width) + x) * channels) + channel]);
                    }
                }
            }
        }

        Assert.Equal(((2 * shift) + 1) * ((2 * shift) + 1) * (flip ? 2 : 1), seen.Count);
    }

    /// <summary>Nine positions and two sides, 4000 pictures: each is seen 222 times, 15 more or less.</summary>
    [Fact]
    public void EveryChange_IsEquallyLikely()
    {
        var augmentation = new ImageAugmentation(3, 3, 1) { Shift = 1, FlipHorizontally = true };
        float[][] changed = [.. Enumerable.Range(0, 4000).Select(example => Change(augmentation, Picture(3, 3, 1), example))];

        int[] counts = [.. changed.CountBy(picture => string.Join(' ', picture)).Select(pair => pair.Value)];
        Assert.Equal(18, counts.Length);
        Assert.All(counts, count => Assert.InRange(count, 150, 300));
    }

    /// <summary>A checkpoint of today must go on with any later version.</summary>
    [Fact]
    public void KnownPictures_StayAsTheyAre()
    {
        var augmentation = new ImageAugmentation(3, 3, 1) { Shift = 1, FlipHorizontally = true };

        Assert.Equal(Known, string.Join(" | ", Enumerable.Range(0, 4).Select(example => string.Join(' ', Change(augmentation, Picture(3, 3, 1), example)))));
    }

    [Fact]
    public void NeitherShiftNorFlip_ChangesNothing() =>
        Assert.All(Enumerable.Range(0, Examples), example => Assert.Equal(Picture(4, 3, 2), Change(new ImageAugmentation(4, 3, 2), Picture(4, 3, 2), example)));

    [Fact]
    public void NumbersOutsideTheirRange_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("height", () => new ImageAugmentation(0, 3, 1));
        Assert.Throws<ArgumentOutOfRangeException>("width", () => new ImageAugmentation(3, -1, 1));
        Assert.Throws<ArgumentOutOfRangeException>("channels", () => new ImageAugmentation(3, 3, 0));
        Assert.Throws<ArgumentOutOfRangeException>("height", () => new ImageAugmentation(65536, 65536, 65536));
        Assert.Throws<ArgumentOutOfRangeException>("Shift", () => new ImageAugmentation(5, 3, 1) { Shift = 3 });
        Assert.Throws<ArgumentOutOfRangeException>("Shift", () => new ImageAugmentation(5, 3, 1) { Shift = -1 });
        Assert.Throws<ArgumentOutOfRangeException>("Background", () => new ImageAugmentation(5, 3, 1) { Background = float.NaN });
        var refused = Assert.Throws<ArgumentException>("example", () => new ImageAugmentation(5, 3, 1).Apply(new float[16], new ExampleRandom(1, 1, 0)));
        Assert.StartsWith("example holds 16 values, expected 15: 5 x 3 x 1", refused.Message);
    }

    private const string Known = "5 6 0 8 9 0 0 0 0 | 0 3 2 0 6 5 0 9 8 | 0 0 0 0 1 2 0 4 5 | 5 6 0 8 9 0 0 0 0";

    private static float[] Change(ImageAugmentation augmentation, float[] picture, int example)
    {
        augmentation.Apply(picture, new ExampleRandom(1, 1, example));
        return picture;
    }

    /// <summary>A picture of different values.</summary>
    private static float[] Picture(int height, int width, int channels) => [.. Enumerable.Range(1, height * width * channels).Select(i => (float)i)];
}
