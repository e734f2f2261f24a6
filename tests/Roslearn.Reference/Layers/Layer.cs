namespace Roslearn.Reference.Layers;

/// <summary>One stage from input to head: its forward pass and, next to it, its derivative. Works on a batch, row by row.</summary>
public abstract class Layer
{
    /// <summary>The tensors it learns, weight before bias.</summary>
    public virtual IReadOnlyList<ReferenceParameter> Parameters => [];

    /// <summary>Its outputs; remembers what <see cref="Backward"/> needs.</summary>
    public abstract double[][] Forward(double[][] inputs);

    /// <summary>Adds to the gradients of its tensors and returns ∂loss/∂inputs, from ∂loss/∂outputs of the last forward pass.</summary>
    public abstract double[][] Backward(double[][] gradient);
}
