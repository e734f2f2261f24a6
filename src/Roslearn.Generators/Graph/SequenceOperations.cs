using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Graph;

/// <summary>The steps of an example, which lie one after the other (of a map, its places), become the steps of the whole batch.</summary>
public sealed record Arrange(int Width, int Steps) : Operation
{
    internal override int OutputSteps => Steps;

    public override bool Fits(int inputs, int outputs, int parameters) => inputs == Steps * Width && outputs == inputs && parameters == 0;
}

/// <summary>y(t) = the row of the table that token t names.</summary>
public sealed record Embed(int Vocabulary, int Width, int Steps) : Operation
{
    internal override int OutputSteps => Steps;

    public override bool Fits(int inputs, int outputs, int parameters) => inputs == Steps && outputs == Steps * Width && parameters == 1;
}

/// <summary>h(t) from x(t) and h(t − 1), in one direction or in both.</summary>
/// <param name="Cell">What is done at a step.</param>
/// <param name="Function">The activation of a plain cell.</param>
/// <param name="Inputs">Values of x(t).</param>
/// <param name="Units">Values of h(t), in each direction.</param>
/// <param name="Steps">The steps of a sequence.</param>
/// <param name="IsBidirectional">Whether the outputs of a second direction stand beside those of the first.</param>
public record Recur(RecurrentCell Cell, Activation Function, int Inputs, int Units, int Steps, bool IsBidirectional) : Operation
{
    /// <summary>Weights, recurrent weights and the biases of both.</summary>
    public virtual int ParametersOfDirection => 4;

    internal override int OutputSteps => Steps;

    /// <summary>The blocks of the weights: one for each gate.</summary>
    public int Gates => Cell switch { RecurrentCell.Lstm => 4, RecurrentCell.Gru => 3, _ => 1 };

    /// <summary>The blocks of the recurrent weights, the products of the state before.</summary>
    public virtual int RecurrentGates => Gates;

    public int Directions => IsBidirectional ? 2 : 1;

    /// <summary>Values of y(t).</summary>
    public int Outputs => Directions * Units;

    public override bool Fits(int inputs, int outputs, int parameters) =>
        inputs == Steps * Inputs && outputs == Steps * Outputs && parameters == Directions * ParametersOfDirection;
}

/// <summary>The state after the last step; of a second direction, which ends at the first step, the output there.</summary>
public sealed record LastStep(int Width, int Steps, bool IsBidirectional) : Operation
{
    public override bool Fits(int inputs, int outputs, int parameters) => inputs == Steps * Width && outputs == Width && parameters == 0;
}

/// <summary>The steps of the batch become values of an example again, one step after the other.</summary>
public sealed record Flatten(int Width, int Steps) : Operation
{
    public override bool Fits(int inputs, int outputs, int parameters) => inputs == Steps * Width && outputs == inputs && parameters == 0;
}
