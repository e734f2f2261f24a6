using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Graph;

/// <summary>A row of the layer table that people see in the summary and in the generated comments.</summary>
/// <param name="Name">The layer's name: <c>hidden1</c>.</param>
/// <param name="Text">What it does: <c>784 → 128, ReLU</c>.</param>
/// <param name="Output">The shape it makes.</param>
/// <param name="Parameters">Weights and biases.</param>
/// <param name="Flops">Floating-point operations for one example, forward; a multiply-add counts two.</param>
/// <param name="Origin">Where it was written.</param>
public sealed record LayerInfo(string Name, string Text, Shape Output, long Parameters, long Flops, Origin Origin)
{
    /// <summary>Whether predictions depend on it, so that weights of a model with another one are refused.</summary>
    public bool ChangesPredictions { get; init; } = true;
}
