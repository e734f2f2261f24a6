using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Planning;

/// <summary>y = f(x + z), element by element, with an activation simple enough for the store, or none.</summary>
public sealed record SumForward(int Width, Activation Epilogue) : Kernel
{
    public override string Name => $"Sum{Width}{(Epilogue == Activation.Linear ? "" : Epilogue.ToString())}";
}

/// <summary>A copy of a gradient, for the value that goes past a group of layers.</summary>
public sealed record ShareGradient(int Width) : Kernel
{
    public override string Name => $"ShareGradient{Width}";
}
