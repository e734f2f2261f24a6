namespace Roslearn;

/// <summary>A row of the layer table.</summary>
/// <param name="Name">The layer's name: <c>hidden1</c>.</param>
/// <param name="Text">What it does: <c>784 → 128, ReLU</c>.</param>
/// <param name="Output">The shape it makes: <c>128</c>.</param>
/// <param name="Parameters">Weights and biases.</param>
/// <param name="Flops">Floating-point operations for one example, forward; a multiply-add counts two.</param>
public sealed record LayerDescription(string Name, string Text, string Output, long Parameters, long Flops);
