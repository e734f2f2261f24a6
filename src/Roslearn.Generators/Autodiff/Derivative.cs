using Roslearn.Generators.Graph;

namespace Roslearn.Generators.Autodiff;

/// <summary>What the backward pass of an operation reads of its forward pass, and so what must be kept.</summary>
[Flags]
public enum Saved
{
    Nothing = 0,

    /// <summary>The value that the operation read.</summary>
    Input = 1,

    /// <summary>The value that it made.</summary>
    Output = 2,

    /// <summary>Something of its own, such as a dropout mask.</summary>
    State = 4,
}

/// <summary>The derivative of a kind of operation: a row of <see cref="Derivatives.Table"/>.</summary>
/// <param name="ForInput">What the gradient of the input reads besides the gradient of the output.</param>
/// <param name="ForParameters">What the gradient of the parameters reads; <see cref="Saved.Nothing"/> where there are none.</param>
/// <param name="IsSequential">Whether the parameters' gradients come out of the same way back as the input's, and it is gone either way.</param>
public sealed record Derivative(Func<Operation, Saved> ForInput, Saved ForParameters = Saved.Nothing, bool IsSequential = false);
