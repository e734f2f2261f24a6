using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Graph;

/// <summary>What a node computes from its input, with all sizes known.</summary>
public abstract record Operation
{
    /// <summary>The steps of a sequence in what it makes; 1: there are none.</summary>
    internal virtual int OutputSteps => 1;

    /// <summary>Whether it can stand between values of these sizes with so many parameters; the verifier asks.</summary>
    public abstract bool Fits(int inputs, int outputs, int parameters);
}

/// <summary>y = W·x + b, at every step of a sequence where there are <paramref name="Steps"/>.</summary>
public sealed record Linear(int Inputs, int Outputs, int Steps = 1) : Operation
{
    internal override int OutputSteps => Steps;

    public override bool Fits(int inputs, int outputs, int parameters) => inputs == Steps * Inputs && outputs == Steps * Outputs && parameters == 2;
}

/// <summary>y = f(x), element by element (softmax: row by row, step by step).</summary>
public sealed record Activate(Activation Function, int Width, int Steps = 1) : Operation
{
    internal override int OutputSteps => Steps;

    public override bool Fits(int inputs, int outputs, int parameters) => inputs == Steps * Width && outputs == Steps * Width && parameters == 0;
}

/// <summary>
/// y = γ·(x − mean) / √(variance + ε) + β for each of the <paramref name="Features"/> of the last dimension, over the batch and the
/// <paramref name="Positions"/> of an example (1 for a vector, height times width for an image); when predicting with running statistics.
/// </summary>
public sealed record BatchNormalize(int Features, int Positions, double Momentum, double Epsilon) : Operation
{
    public override bool Fits(int inputs, int outputs, int parameters) => inputs == Features * Positions && outputs == inputs && parameters == 4;
}

/// <summary>y = γ·(x − mean) / √(variance + ε) + β over the <paramref name="Features"/> of the last dimension, for each of the <paramref name="Positions"/> of an example.</summary>
public sealed record LayerNormalize(int Features, int Positions, double Epsilon) : Operation
{
    public override bool Fits(int inputs, int outputs, int parameters) => inputs == Features * Positions && outputs == inputs && parameters == 2;
}

/// <summary>Inverted dropout; the identity when predicting. <paramref name="Index"/> counts the model's dropout layers.</summary>
public sealed record Drop(int Index, double Rate, int Width, int Steps = 1) : Operation
{
    internal override int OutputSteps => Steps;

    public override bool Fits(int inputs, int outputs, int parameters) => inputs == Steps * Width && outputs == Steps * Width && parameters == 0;
}

/// <summary>y = W∗x + b over a map [height, width, channels].</summary>
/// <param name="Rows">How the window moves along the height.</param>
/// <param name="Columns">How it moves along the width.</param>
/// <param name="Channels">The channels of x.</param>
/// <param name="Filters">The channels of y.</param>
public sealed record Convolve(Window Rows, Window Columns, int Channels, int Filters) : Operation
{
    public override bool Fits(int inputs, int outputs, int parameters) =>
        inputs == Rows.Input * Columns.Input * Channels && outputs == Rows.Output * Columns.Output * Filters && parameters == 2;
}

/// <summary>y = w∗x, each channel with a filter of its own.</summary>
public sealed record Depthwise(Window Rows, Window Columns, int Channels) : Operation
{
    public override bool Fits(int inputs, int outputs, int parameters) =>
        inputs == Rows.Input * Columns.Input * Channels && outputs == Rows.Output * Columns.Output * Channels && parameters == 1;
}

/// <summary>One number for each window and channel; what lies beyond the border takes no part.</summary>
public sealed record Pool(PoolKind Kind, Window Rows, Window Columns, int Channels) : Operation
{
    /// <summary>Whether every place lies in exactly one window.</summary>
    public bool IsTiling => Rows.IsTiling && Columns.IsTiling;

    /// <summary>The places that a window looks at.</summary>
    public int Places => Rows.Size * Columns.Size;

    public override bool Fits(int inputs, int outputs, int parameters) =>
        inputs == Rows.Input * Columns.Input * Channels && outputs == Rows.Output * Columns.Output * Channels && parameters == 0;
}

/// <summary>y = x + another value of the same shape.</summary>
public sealed record Sum(int Width) : Operation
{
    public override bool Fits(int inputs, int outputs, int parameters) => inputs == Width && outputs == Width && parameters == 0;
}
