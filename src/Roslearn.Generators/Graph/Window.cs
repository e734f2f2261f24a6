using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Graph;

/// <summary>How a window moves along one dimension of a map.</summary>
/// <param name="Input">The places there are.</param>
/// <param name="Size">The places that the window looks at.</param>
/// <param name="Stride">How far it moves.</param>
/// <param name="Dilation">The distance between the places it looks at.</param>
/// <param name="Before">Places beyond the border before the first one.</param>
/// <param name="After">Places beyond the border after the last one.</param>
/// <param name="Unread">How many of the last places it could move to it does not.</param>
public sealed record Window(int Input, int Size, int Stride = 1, int Dilation = 1, int Before = 0, int After = 0, int Unread = 0)
{
    /// <summary>From the first place that it looks at to the last.</summary>
    public int Span => (Dilation * (Size - 1)) + 1;

    /// <summary>The places with the border's.</summary>
    public int Padded => Before + Input + After;

    /// <summary>The places it moves to; 0 if it fits nowhere.</summary>
    public int Output => Span > Padded ? 0 : ((Padded - Span) / Stride) + 1 - Unread;

    /// <summary>Whether every place lies in exactly one window.</summary>
    public bool IsTiling => Padded == Input && Stride == Size && Output * Size == Input;

    /// <summary>How many of the first places of its input it looks at from so many places that it moves to.</summary>
    public int Reach(int output) => Math.Min(Input, End(output));

    /// <summary>The same window, for so many of the first places of its input and of its output.</summary>
    public Window Cropped(int input, int output)
    {
        if (input == Input && output == Output)
        {
            return this;
        }

        Window window = this with { Input = input, After = Math.Max(0, End(output) - input), Unread = 0 };
        return window with { Unread = window.Output - output };
    }

    private int End(int output) => ((output - 1) * Stride) + Span - Before;

    /// <summary>The window that sees everything at once.</summary>
    public static Window All(int input) => new(input, input);

    /// <summary>A window with Keras' padding.</summary>
    public static Window Of(int input, int size, int stride, int dilation, Padding padding)
    {
        var valid = new Window(input, size, stride, dilation);
        if (padding == Padding.Valid)
        {
            return valid;
        }

        int output = (input + stride - 1) / stride;
        int lacking = Math.Max(0, ((output - 1) * stride) + valid.Span - input);
        return valid with { Before = lacking / 2, After = lacking - (lacking / 2) };
    }
}
