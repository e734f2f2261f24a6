namespace Roslearn.Reference;

/// <summary>One tensor of weights or biases, under its canonical name and in its canonical (PyTorch's) order.</summary>
/// <param name="Name">E.g. <c>hidden1.weight</c>.</param>
/// <param name="Shape">[outputs, inputs] of a weight, [outputs] of a bias.</param>
/// <param name="Values">Row-major.</param>
/// <param name="Gradient">∂loss/∂value, as <see cref="ReferenceNetwork.Backpropagate"/> left it; without any penalty.</param>
public sealed record ReferenceParameter(string Name, int[] Shape, double[] Values, double[] Gradient)
{
    /// <summary>All zero.</summary>
    public ReferenceParameter(string name, params int[] shape)
        : this(name, shape, new double[Size(shape)], new double[Size(shape)])
    {
    }

    /// <summary>For each gradient the sum of the magnitudes of what was added up to it: where terms cancel, rounding errors are parts of this, not of the gradient.</summary>
    public double[] Magnitude { get; } = new double[Values.Length];

    /// <summary>Adds a term to a gradient.</summary>
    public void Add(int index, double term)
    {
        Gradient[index] += term;
        Magnitude[index] += Math.Abs(term);
    }

    /// <summary>Whether the optimizer updates it; running statistics are not.</summary>
    public bool IsTrained { get; init; } = true;

    /// <summary>Whether the weight penalty applies: biases are spared.</summary>
    public bool IsWeight => Shape.Length > 1;

    private static int Size(int[] shape) => shape.Aggregate(1, (product, size) => product * size);
}
