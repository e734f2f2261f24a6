using QuickStart.Digits;

namespace Roslearn.Tests.Samples;

public sealed class StrokeDigitsTests
{
    [Fact]
    public void SameSeed_GivesTheSamePictures()
    {
        var (images, labels) = StrokeDigits.Make(50, seed: 3);
        var (again, labelsAgain) = StrokeDigits.Make(50, seed: 3);
        Assert.Equal(images, again);
        Assert.Equal(labels, labelsAgain);
    }

    [Fact]
    public void OtherSeed_GivesOtherPictures() =>
        Assert.NotEqual(StrokeDigits.Make(10, seed: 3).Images, StrokeDigits.Make(10, seed: 4).Images);

    [Fact]
    public void Labels_AreBalancedAndShuffled()
    {
        int[] labels = StrokeDigits.Make(1003, seed: 1).Labels;
        Assert.Equal([101, 101, 101, 100, 100, 100, 100, 100, 100, 100], labels.CountBy(label => label).OrderBy(pair => pair.Key).Select(pair => pair.Value));
        Assert.NotEqual(Enumerable.Range(0, 1003).Select(i => i % 10), labels);
    }

    [Fact]
    public void Pixels_AreWithinZeroAndOne()
    {
        float[] images = StrokeDigits.Make(200, seed: 1).Images;
        Assert.Equal(0f, images.Min());
        Assert.InRange(images.Max(), 0.9f, 1f);
    }

    [Fact]
    public void EveryDigit_HasInkInTheMiddleAndPaperAtTheBorder()
    {
        float[] pixels = new float[StrokeDigits.PixelCount];
        var random = new Random(1);
        for (int digit = 0; digit < 10; digit++)
        {
            double middle = 0, border = 0;
            for (int i = 0; i < 100; i++)
            {
                StrokeDigits.Draw(digit, random, pixels);
                middle += Enumerable.Range(0, pixels.Length).Where(Inside).Average(p => pixels[p]) / 100;
                border += Enumerable.Range(0, pixels.Length).Where(p => !Inside(p)).Average(p => pixels[p]) / 100;
            }

            Assert.True(middle > 3 * border, $"digit {digit}: ink {middle:F3} in the middle, {border:F3} at the border");
        }

        static bool Inside(int pixel) => pixel / StrokeDigits.Side is >= 3 and < 25 && pixel % StrokeDigits.Side is >= 5 and < 23;
    }

    [Fact]
    public void ShortSpan_NamesBothLengths()
    {
        var problem = Assert.Throws<ArgumentException>(() => StrokeDigits.Draw(1, new Random(1), new float[783]));
        Assert.Equal("pixels", problem.ParamName);
        Assert.Contains("784", problem.Message);
        Assert.Contains("783", problem.Message);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(10)]
    public void DigitOutOfRange_IsRefused(int digit) =>
        Assert.Throws<ArgumentOutOfRangeException>(nameof(digit), () => StrokeDigits.Draw(digit, new Random(1), new float[784]));
}
