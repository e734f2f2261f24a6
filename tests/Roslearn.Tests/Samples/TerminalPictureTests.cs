using Samples.Common;

namespace Roslearn.Tests.Samples;

public sealed class TerminalPictureTests
{
    // 2 x 2: black above white on the left, white above black on the right.
    private static readonly float[] Checks = [0, 1, 1, 0];

    [Fact]
    public void NoColor_IsARampOfTheMeanOfTwoPixels() =>
        Assert.Equal("%=\nab\n\n", Write(TerminalColor.None, 80, new TerminalPicture([0.9f, 0.4f, 0.8f, 0.5f], "ab")));

    [Fact]
    public void Palette_ShowsTwoPixelsInOneCharacter() =>
        Assert.Equal("\e[38;5;232;48;5;255m▀\e[38;5;255;48;5;232m▀\e[0m\nab\n\n", Write(TerminalColor.Palette, 80, new TerminalPicture(Checks, "ab")));

    [Fact]
    public void FullColor_ShowsTwoPixelsInOneCharacter() =>
        Assert.Equal("\e[38;2;0;0;0;48;2;255;255;255m▀\e[38;2;255;255;255;48;2;0;0;0m▀\e[0m\nab\n\n", Write(TerminalColor.Full, 80, new TerminalPicture(Checks, "ab")));

    [Fact]
    public void NarrowTerminal_BreaksIntoRows()
    {
        TerminalPicture[] three = [new(Checks, "a"), new(Checks, "b"), new(Checks, "c")];
        Assert.Equal("++  ++\na   b\n\n++\nc\n\n", Write(TerminalColor.None, 6, three));
    }

    [Fact]
    public void LongCaption_IsCutAtThePicture() => Assert.Equal("lo", new TerminalPicture(Checks, "long").Caption);

    [Theory]
    [InlineData(3)]
    [InlineData(9)]
    public void NotAnEvenSquare_SaysSo(int count) =>
        Assert.Contains($"{count} values", Assert.Throws<ArgumentException>(() => new TerminalPicture(new float[count], "")).Message);

    [Theory]
    [InlineData(false, null, "truecolor", TerminalColor.None)]
    [InlineData(true, "1", "truecolor", TerminalColor.None)]
    [InlineData(true, "", "truecolor", TerminalColor.Full)]
    [InlineData(true, null, "24bit", TerminalColor.Full)]
    [InlineData(true, null, null, TerminalColor.Palette)]
    public void Environment_DecidesTheColors(bool live, string? noColor, string? colorTerm, TerminalColor expected) =>
        Assert.Equal(expected, Terminal.ColorOf(live, name => name switch { "NO_COLOR" => noColor, "COLORTERM" => colorTerm, _ => null }));

    private static string Write(TerminalColor color, int width, params TerminalPicture[] pictures)
    {
        using var output = new StringWriter { NewLine = "\n" };
        TerminalPicture.Write(output, pictures, color, width);
        return output.ToString();
    }
}
