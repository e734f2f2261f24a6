using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Emission.Kernels;

/// <summary>The activations that fit into the store of a register tile, forward and derivative side by side.</summary>
internal static class Epilogue
{
    /// <summary>f(<paramref name="sum"/>) for people.</summary>
    public static string Formula(Activation function, string sum) => function == Activation.Linear ? sum : $"{function}({sum})";

    /// <summary>f(<paramref name="sum"/>).</summary>
    public static string Forward(Activation function, string sum, string lane = "TLane") =>
        function == Activation.Linear ? sum : InLane(ActivationFormulas.Of(function).Forward(sum), lane);

    /// <summary>f'(where <paramref name="output"/> is f's value) times <paramref name="gradient"/>.</summary>
    public static string Gradient(Activation function, string output, string gradient, string lane = "TLane") =>
        function == Activation.Linear ? gradient : InLane(ActivationFormulas.Of(function).Gradient(output, gradient), lane);

    /// <summary>A formula over any lane, written for that one.</summary>
    private static string InLane(string formula, string lane) => lane == "TLane" ? formula : formula.Replace("TLane.", lane + ".");
}
