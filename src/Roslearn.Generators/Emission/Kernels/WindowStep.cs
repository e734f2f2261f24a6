using Roslearn.Generators.Graph;

namespace Roslearn.Generators.Emission.Kernels;

/// <summary>From a window to a place that it looks at, and back, in one dimension; each goes on to the next position where there is none.</summary>
internal static class WindowStep
{
    /// <summary>Declares the place at a position of the window.</summary>
    public static void ToPlace(CodeWriter code, string place, string output, string position, Window along)
    {
        code.Line($"int {place} = {Times(output, along.Stride)} + {Times(position, along.Dilation)}{(along.Before == 0 ? "" : $" - {Literal.Of(along.Before)}")};");
        if (along.Padded == along.Input)
        {
            return;
        }

        using (code.Open($"if ({place} < 0 || {place} >= {Literal.Of(along.Input)})"))
        {
            code.Line("continue;");
        }

        code.Line();
    }

    /// <summary>Declares the window that has the place at a position.</summary>
    public static void ToWindow(CodeWriter code, string window, string place, string position, Window along)
    {
        code.Line($"int {window} = {place}{(along.Before == 0 ? "" : $" + {Literal.Of(along.Before)}")} - {Times(position, along.Dilation)};");
        string gap = along.Stride == 1 ? "" : $" || {window} % {Literal.Of(along.Stride)} != 0";
        using (code.Open($"if ({window} < 0 || {window} >= {Literal.Of(along.Output * along.Stride)}{gap})"))
        {
            code.Line("continue;");
        }

        code.Line();
        if (along.Stride != 1)
        {
            code.Line($"{window} /= {Literal.Of(along.Stride)};");
        }
    }

    private static string Times(string number, int factor) => factor == 1 ? number : $"{number} * {Literal.Of(factor)}";
}
