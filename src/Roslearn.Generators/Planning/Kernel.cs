using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Planning;

/// <summary>A method to generate. Layers of the same shape share it: equal kernels are one method.</summary>
public abstract record Kernel
{
    /// <summary>The method's name, unique in the model.</summary>
    public abstract string Name { get; }

    /// <summary>Other kernels that it calls.</summary>
    public virtual IEnumerable<Kernel> Uses => [];

    /// <summary>
    /// Whether it goes through the steps of sequences itself. It then takes, after the operands, the number of steps, the first one, the
    /// direction, and for each operand that is a buffer the floats from one step to the next.
    /// </summary>
    public virtual bool IsOverSteps => false;

    /// <summary>Whether a gradient kernel sums over the steps of the batch, and so takes the workspace's capacity.</summary>
    public virtual bool SumsSteps => false;

    /// <summary>What a name says where columns are a part of a row.</summary>
    protected static string PartOf(int part, int columns) => part == columns ? "" : $"Of{columns}";
}

/// <summary>y = f(x·W + b) with an activation simple enough for the store of the register tile, or none.</summary>
public sealed record DenseForward(int Inputs, int Outputs, Activation Epilogue) : Kernel
{
    /// <summary>The columns of a row of y, where these outputs are a part of it.</summary>
    public int Columns { get; init; } = Outputs;

    public override string Name =>
        $"Forward{Inputs}To{Outputs}{PartOf(Outputs, Columns)}{(Epilogue == Activation.Linear ? "" : Epilogue.ToString())}";
}

/// <summary>dx = dy·Wᵀ, times the derivative of the activation that made x where that is simple enough.</summary>
public sealed record DenseInputGradient(int Inputs, int Outputs, Activation Epilogue) : Kernel
{
    /// <summary>The columns of a row of x and of dx, where these inputs are a part of it.</summary>
    public int Columns { get; init; } = Inputs;

    public override string Name =>
        $"InputGradient{Outputs}To{Inputs}{PartOf(Inputs, Columns)}{(Epilogue == Activation.Linear ? "" : Epilogue.ToString())}";
}

/// <summary>The same from the weights as they are: each panel of Wᵀ is made when it is multiplied with.</summary>
public sealed record PackedInputGradient(int Inputs, int Outputs, Activation Epilogue) : Kernel
{
    /// <summary>
    /// From so many weights on: 256 KB, which do not stay in the second-level cache beside what else a step reads. A copy of 512x512 weights that the
    /// update keeps cost 125 microseconds to write, line by line at its stride, and 70 to read into the cache again; to transpose it where it is
    /// read costs 40. Smaller ones are in the cache, and threads share the work of copying them.
    /// </summary>
    private const int FewestWeights = 1 << 16;

    /// <summary>To so many outputs: a panel of them, 48 columns wide, is 384 KB.</summary>
    private const int MostOutputs = 2048;

    public override string Name =>
        $"InputGradient{Outputs}To{Inputs}{(Epilogue == Activation.Linear ? "" : Epilogue.ToString())}Packed";

    /// <summary>Whether weights of these sizes are read so.</summary>
    public static bool Suits(int inputs, int outputs) => (long)inputs * outputs >= FewestWeights && outputs <= MostOutputs;
}

/// <summary>dW = xᵀ·dy for a range of weight rows, summed over <paramref name="Steps"/>.</summary>
public sealed record DenseWeightGradient(int Inputs, int Outputs, int Steps = 1) : Kernel
{
    /// <summary>The columns of a row of dy, where these outputs are a part of it.</summary>
    public int Columns { get; init; } = Outputs;

    public override string Name => $"WeightGradient{Inputs}To{Outputs}{PartOf(Outputs, Columns)}{Sequence.Suffix(Steps)}";

    public override bool SumsSteps => Steps > 1;
}

/// <summary>db = the sum of dy over the batch and <paramref name="Steps"/>.</summary>
public sealed record BiasGradient(int Outputs, int Steps = 1) : Kernel
{
    /// <summary>The columns of a row of dy, where these outputs are a part of it.</summary>
    public int Columns { get; init; } = Outputs;

    public override string Name => $"BiasGradient{Outputs}{PartOf(Outputs, Columns)}{Sequence.Suffix(Steps)}";

    public override bool SumsSteps => Steps > 1;
}

/// <summary>y = f(x) as a pass of its own, over so many places of a map where they must be told apart.</summary>
public sealed record ActivationForward(Activation Function, int Width, int Places = 1) : Kernel
{
    public override string Name => $"{Function}{Width}{(Places == 1 ? "" : $"At{Places}")}";
}

/// <summary>dx = f'·dy in place, from x or y, whichever the derivative needs.</summary>
public sealed record ActivationGradient(Activation Function, int Width, int Places = 1) : Kernel
{
    public override string Name => $"{Function}Gradient{Width}{(Places == 1 ? "" : $"At{Places}")}";
}

/// <summary>Draws the mask and applies it.</summary>
public sealed record DropoutForward(int Width, bool IsSequence = false) : Kernel
{
    public override string Name => $"Dropout{Width}{(IsSequence ? "Steps" : "")}";
}

/// <summary>dx = mask·dy in place.</summary>
public sealed record DropoutGradient(int Width) : Kernel
{
    public override string Name => $"DropoutGradient{Width}";
}

/// <summary>What a criterion is asked for.</summary>
public enum CriterionPart
{
    /// <summary>Outputs from the last value, in place.</summary>
    Predict,

    /// <summary>The loss of each row.</summary>
    Evaluate,

    /// <summary>The loss of each row and the gradient of the last value.</summary>
    Train,
}

/// <summary>A part of the criterion.</summary>
public sealed record CriterionKernel(Criterion Criterion, CriterionPart Part) : Kernel
{
    public override string Name => $"{Part}{Criterion.GetType().Name}";
}

/// <summary>The optimizer's pass over a range of parameters, with the penalties and bounds on the gradient.</summary>
public sealed record OptimizerKernel(OptimizerSpec Optimizer, RegularizationSpec Regularization) : Kernel
{
    public override string Name => Optimizer.GetType().Name.Replace("Spec", "");
}
