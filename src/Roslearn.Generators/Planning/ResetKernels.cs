namespace Roslearn.Generators.Planning;

/// <summary>The gates r and z of one step and r·h of the step before, for some rows.</summary>
public sealed record ResetGates(int Units) : Kernel
{
    public override string Name => $"ResetGates{Units}";
}

/// <summary>The state after one step from the product of what was reset, for some rows.</summary>
public sealed record ResetState(int Units) : Kernel
{
    public override string Name => $"ResetState{Units}";
}

/// <summary>The gradients of the sums of n and z of one step, for some rows.</summary>
public sealed record ResetStateGradient(int Units) : Kernel
{
    public override string Name => $"ResetStateGradient{Units}";
}

/// <summary>The gradient of the sum of r of one step, for some rows.</summary>
public sealed record ResetGatesGradient(int Units) : Kernel
{
    public override string Name => $"ResetGatesGradient{Units}";
}

/// <summary>A GRU that resets before the product, forward in one direction: three products a step, the gates between them.</summary>
public sealed record ResetRecurrentForward(int Inputs, int Units) : Kernel
{
    private const int AllGates = 3, StateGates = 2;

    public override string Name => $"ResetGru{Inputs}To{Units}";

    public override bool IsOverSteps => true;

    public DenseForward InputProduct => new(Inputs, AllGates * Strides.Padded(Units), Specification.Activation.Linear);

    public DenseForward StateProduct => new(Units, StateGates * Strides.Padded(Units), Specification.Activation.Linear);

    public DenseForward ResetProduct => new(Units, Strides.Padded(Units), Specification.Activation.Linear);

    public ResetGates Gates => new(Units);

    public ResetState State => new(Units);

    public override IEnumerable<Kernel> Uses => [InputProduct, StateProduct, Gates, ResetProduct, State];
}

/// <summary>Back through its steps: the gradients of all sums.</summary>
public sealed record ResetRecurrentGradient(int Units) : Kernel
{
    private const int StateGates = 2;

    public override string Name => $"ResetGruGradient{Units}";

    public override bool IsOverSteps => true;

    public DenseInputGradient StateProduct => new(Units, StateGates * Strides.Padded(Units), Specification.Activation.Linear);

    public DenseInputGradient ResetProduct => new(Units, Strides.Padded(Units), Specification.Activation.Linear);

    public ResetStateGradient State => new(Units);

    public ResetGatesGradient Gates => new(Units);

    public override IEnumerable<Kernel> Uses => [State, ResetProduct, Gates, StateProduct];
}
