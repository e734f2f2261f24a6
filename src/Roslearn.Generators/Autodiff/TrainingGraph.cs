using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Autodiff;

/// <summary>One step of the backward pass, for the node it differentiates.</summary>
/// <param name="Node">The forward node; the gradient of its output is known.</param>
/// <param name="ForInput">Compute the gradient of the node's input.</param>
/// <param name="ForParameters">Compute the gradients of the node's parameters.</param>
public sealed record GradientNode(Node Node, bool ForInput, bool ForParameters);

/// <summary>The forward graph and its backward pass, last node first.</summary>
/// <param name="Forward">The layer graph.</param>
/// <param name="Backward">The gradients to compute, in order.</param>
/// <param name="Kept">For each value (by its number) whether the backward pass reads it.</param>
public sealed record TrainingGraph(LayerGraph Forward, EquatableArray<GradientNode> Backward, EquatableArray<bool> Kept)
{
    /// <summary>What is planned of a definition: what no window reads is left out, the rest is differentiated.</summary>
    /// <param name="defined">The layers as they were written.</param>
    public static TrainingGraph Of(LayerGraph defined) => Differentiation.Differentiate(UnreadPlaces.Remove(defined));
}
