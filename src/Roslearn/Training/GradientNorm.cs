using System.ComponentModel;

namespace Roslearn.Training;

/// <summary>The bound on the Euclidean norm of the whole gradient (Pascanu, Mikolov and Bengio 2013), in the form of PyTorch's <c>clip_grad_norm_</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class GradientNorm
{
    /// <summary>PyTorch's: what keeps a norm of 0 from dividing.</summary>
    private const double Epsilon = 1e-6;

    /// <summary>The factor of all gradients: maximum / (norm + 1e-6), at most 1. NaN if a gradient is NaN.</summary>
    /// <param name="squares">The sums of squares of the gradient's parts, which are added in their order.</param>
    /// <param name="maximum">The greatest norm, above 0.</param>
    public static double Coefficient(ReadOnlySpan<double> squares, double maximum)
    {
        double sum = 0;
        foreach (double square in squares)
        {
            sum += square;
        }

        return Math.Min(1, maximum / (Math.Sqrt(sum) + Epsilon));
    }
}
