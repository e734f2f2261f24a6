using Roslearn.Generators.Graph;

namespace Roslearn.Generators.Planning;

/// <summary>The sizes of a window in the name of a kernel: <c>13x13x32By3x3</c>, and whatever is not usual about it.</summary>
internal static class WindowNames
{
    public static string Of(Window rows, Window columns, int channels, bool isPool = false) =>
        $"{rows.Input}x{columns.Input}x{channels}By{rows.Size}x{columns.Size}"
        + (IsUsual(rows, isPool) && IsUsual(columns, isPool) ? "" : $"Stride{rows.Stride}x{columns.Stride}")
        + (rows.Dilation == 1 && columns.Dilation == 1 ? "" : $"Dilation{rows.Dilation}x{columns.Dilation}")
        + (rows.Padded == rows.Input && columns.Padded == columns.Input ? "" : $"Padded{rows.Before}x{columns.Before}x{rows.After}x{columns.After}")
        + (rows.Unread == 0 && columns.Unread == 0 ? "" : $"Only{rows.Output}x{columns.Output}");

    private static bool IsUsual(Window window, bool isPool) => window.Stride == (isPool ? window.Size : 1);
}
