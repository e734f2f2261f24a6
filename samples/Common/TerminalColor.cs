namespace Samples.Common;

/// <summary>The greys that the terminal behind standard output can show.</summary>
public enum TerminalColor
{
    /// <summary>None: output goes to a file or a pipe, the terminal is a plain one, or the user set <c>NO_COLOR</c>.</summary>
    None,

    /// <summary>The 24 greys of the 256-colour palette.</summary>
    Palette,

    /// <summary>All 256 greys, in 24-bit colour.</summary>
    Full,
}
