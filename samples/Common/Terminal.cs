using System.Text;

namespace Samples.Common;

/// <summary>What is at the other end of standard output.</summary>
public static class Terminal
{
    /// <summary>Columns to use when nothing tells the width.</summary>
    private const int UsualWidth = 100;

    /// <summary>Whether lines can be rewritten in place: a person is watching.</summary>
    public static bool IsLive { get; } = !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb";

    /// <summary>The colours to use.</summary>
    public static TerminalColor Color { get; } = ColorOf(IsLive, Environment.GetEnvironmentVariable);

    /// <summary>The columns of a line.</summary>
    public static int Width => IsLive && Console.WindowWidth > 0 ? Console.WindowWidth : UsualWidth;

    /// <summary>Lets standard output carry block characters; some consoles start with a code page that lacks them.</summary>
    public static void UseUnicode()
    {
        if (IsLive)
        {
            Console.OutputEncoding = Encoding.UTF8;
        }
    }

    /// <summary>Chooses the colours; see no-color.org for <c>NO_COLOR</c>.</summary>
    /// <param name="live">Whether a person is watching.</param>
    /// <param name="variable">Reads an environment variable.</param>
    public static TerminalColor ColorOf(bool live, Func<string, string?> variable) =>
        !live || !string.IsNullOrEmpty(variable("NO_COLOR")) ? TerminalColor.None
        : variable("COLORTERM") is "truecolor" or "24bit" ? TerminalColor.Full
        : TerminalColor.Palette;
}
