using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Emission.Kernels;

/// <summary>The activations that fit into the store of a register tile, forward and derivative side by side.</summary>
internal static class Epilogue
{
    /// <summary>f(<paramref name="sum"/>).</summary>
    public static string Forward(Activation function, string sum) =>
        function == Activation.Linear ? sum : ActivationFormulas.Of(function).Forward(sum);

    /// <summary>f'(where <paramref name="output"/> is f's value) times <paramref name="gradient"/>.</summary>
    public static string Gradient(Activation function, string output, string gradient) =>
        function == Activation.Linear ? gradient : ActivationFormulas.Of(function).Gradient(output, gradient);
}
