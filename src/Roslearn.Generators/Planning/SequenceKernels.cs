using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Planning;

/// <summary>y = the token's row of the table, at one step.</summary>
public sealed record EmbeddingForward(int Width, int InputStride) : Kernel
{
    public override string Name => $"Embedding{Width}";
}

/// <summary>d row = the sum of dy over the places of its token, for a range of rows.</summary>
public sealed record EmbeddingGradient(int Width, int Steps, int InputStride) : Kernel
{
    public override string Name => $"EmbeddingGradient{Width}";

    public override bool SumsSteps => true;
}

/// <summary>Some columns of the gradients of a folded embedding's table: of each token, the sum of those at its places.</summary>
public sealed record TokenSums(int Columns, int Tokens, int Steps, int InputStride) : Kernel
{
    public override string Name => $"TokenSums{Columns}{Sequence.Suffix(Steps)}";

    public override bool SumsSteps => true;
}

/// <summary>d row = (the gradient of the table's row)·Wᵀ, for a range of rows of a folded embedding.</summary>
public sealed record FoldedEmbeddingGradient(int Width, int Columns) : Kernel
{
    public override string Name => $"EmbeddingGradient{Columns}To{Width}";

    public DenseInputGradient Product => new(Width, Columns, Activation.Linear);

    public override IEnumerable<Kernel> Uses => [Product];
}

/// <summary>One step out of the examples' own.</summary>
/// <param name="Width">Values of a step.</param>
/// <param name="StepStride">Floats from one step of an example to the next.</param>
/// <param name="ExampleStride">Floats from one example to the next.</param>
public sealed record ArrangeForward(int Width, int StepStride, int ExampleStride) : Kernel
{
    public override string Name => $"Arrange{Width}";
}

/// <summary>The gradient of one step, to its place within each example.</summary>
/// <inheritdoc cref="ArrangeForward"/>
public sealed record ArrangeGradient(int Width, int StepStride, int ExampleStride) : Kernel
{
    public override string Name => $"ArrangeGradient{Width}";
}

/// <summary>All gates and the state after one step, for some rows. <paramref name="TokenStride"/> is that of the <see cref="RecurrentForward"/>.</summary>
public sealed record CellForward(RecurrentCell Cell, Activation Function, int Units, int TokenStride) : Kernel
{
    public override string Name => $"{Recurrence.NameOf(Cell, Function)}{(TokenStride > 0 ? "Token" : "")}Cell{Units}";
}

/// <summary>The gradients of the sums of one step, for some rows.</summary>
public sealed record CellGradient(RecurrentCell Cell, Activation Function, int Units) : Kernel
{
    public override string Name => $"{Recurrence.NameOf(Cell, Function)}CellGradient{Units}";
}

/// <summary>A recurrent layer forward in one direction: products and cell, step by step.</summary>
/// <param name="Cell">What is done at a step.</param>
/// <param name="Function">The activation of a plain cell.</param>
/// <param name="Inputs">Values of x(t).</param>
/// <param name="Units">Values of h(t).</param>
/// <param name="TokenStride">Where an <see cref="EmbeddingFold"/> takes the place of x and its product: tokens from one example to the next; else 0.</param>
public sealed record RecurrentForward(RecurrentCell Cell, Activation Function, int Inputs, int Units, int TokenStride) : Kernel
{
    public override string Name => $"{Recurrence.NameOf(Cell, Function)}{(IsFolded ? "Tokens" : $"{Inputs}")}To{Units}";

    /// <summary>Whether the sums over the inputs are rows of a table.</summary>
    public bool IsFolded => TokenStride > 0;

    public override bool IsOverSteps => true;

    public DenseForward InputProduct => new(Inputs, Recurrence.GateColumns(Cell, Units), Activation.Linear);

    public DenseForward RecurrentProduct => new(Units, Recurrence.GateColumns(Cell, Units), Activation.Linear);

    public CellForward Step => new(Cell, Function, Units, TokenStride);

    /// <summary>How a single row goes through two steps; <see langword="null"/> where all weights stay in the first-level cache anyway.</summary>
    public RecurrentPair? Pair => RecurrentPair.IsWorthwhile(Cell, Units) ? new(Cell, Function, Units, TokenStride) : null;

    public override IEnumerable<Kernel> Uses =>
        new Kernel?[] { IsFolded ? null : InputProduct, RecurrentProduct, Step, Pair }.OfType<Kernel>();
}

/// <summary>Back through the steps of a recurrent layer: the gradients of all sums.</summary>
public sealed record RecurrentGradient(RecurrentCell Cell, Activation Function, int Units) : Kernel
{
    public override string Name => $"{Recurrence.NameOf(Cell, Function)}Gradient{Units}";

    public override bool IsOverSteps => true;

    public DenseInputGradient StateGradient => new(Units, Recurrence.GateColumns(Cell, Units), Activation.Linear);

    public CellGradient Step => new(Cell, Function, Units);

    public override IEnumerable<Kernel> Uses => [StateGradient, Step];
}

/// <summary>y = the last step's x, of which each direction has its own.</summary>
public sealed record LastStepForward(int Width, bool IsBidirectional) : Kernel
{
    public override string Name => $"{(IsBidirectional ? "LastOfBoth" : "Last")}{Width}";

    public override bool IsOverSteps => true;
}

/// <summary>dx = dy at the last step, 0 at all others.</summary>
public sealed record LastStepGradient(int Width, bool IsBidirectional) : Kernel
{
    public override string Name => $"{(IsBidirectional ? "LastOfBoth" : "Last")}Gradient{Width}";

    public override bool IsOverSteps => true;
}

/// <summary>One step into an example's own (or, <paramref name="IsGradient"/>, back).</summary>
public sealed record FlattenStep(int Width, int Steps, bool IsGradient) : Kernel
{
    public override string Name => $"{(IsGradient ? "Unflatten" : "Flatten")}{Width}x{Steps}";
}

/// <summary>Two matrices side by side (or, <paramref name="IsGradient"/>, apart).</summary>
public sealed record JoinColumns(int Width, bool IsGradient) : Kernel
{
    public override string Name => $"{(IsGradient ? "Split" : "Join")}{Width}";
}

/// <summary>y += x.</summary>
public sealed record AddTo(int Width) : Kernel
{
    public override string Name => $"Add{Width}";
}
