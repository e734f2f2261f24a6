using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Graph;

/// <summary>What a node computes from its input, with all sizes known.</summary>
public abstract record Operation;

/// <summary>y = W·x + b.</summary>
public sealed record Linear(int Inputs, int Outputs) : Operation;

/// <summary>y = f(x), element by element (softmax: row by row).</summary>
public sealed record Activate(Activation Function, int Width) : Operation;

/// <summary>Inverted dropout; the identity when predicting. <paramref name="Index"/> counts the model's dropout layers.</summary>
public sealed record Drop(int Index, double Rate, int Width) : Operation;
