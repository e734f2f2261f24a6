using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Emission.Optimizers;

/// <summary>Adam (Kingma and Ba 2015) in PyTorch's form. Powers of β are double: 1f − 0.999f is off by 1.3e-5.</summary>
internal sealed class Adam : IOptimizer
{
    public IReadOnlyList<string> States { get; } = new[] { "mean", "square" };

    public IReadOnlyList<string> Scalars { get; } = new[] { "meanShare", "squareDecay", "squareShare", "epsilon", "rate", "correction" };

    public string Formula => "θ −= rate / (1 − β1ᵗ) · m / (√v / √(1 − β2ᵗ) + ε)";

    public IEnumerable<(string Option, double Value)> Numbers(OptimizerSpec spec)
    {
        var adam = (AdamSpec)spec;
        yield return ("Beta1", adam.Beta1.Value);
        yield return ("Beta2", adam.Beta2.Value);
        yield return ("Epsilon", adam.Epsilon.Value);
    }

    public void Prepare(CodeWriter code, OptimizerSpec spec)
    {
        code.Line("double beta1 = numbers.Beta1.GetValueOrDefault();");
        code.Line("double beta2 = numbers.Beta2.GetValueOrDefault();");
        code.Line("double meanShare = 1 - beta1;");
        code.Line("double squareDecay = beta2;");
        code.Line("double squareShare = 1 - beta2;");
        code.Line("double epsilon = numbers.Epsilon.GetValueOrDefault();");
        code.Line("double rate = learningRate / (1 - Math.Pow(beta1, step));");
        code.Line("double correction = 1 / Math.Sqrt(1 - Math.Pow(beta2, step));");
    }

    public void Update(CodeWriter code, OptimizerSpec spec)
    {
        code.Line("mean = TLane.MultiplyAdd(gradient - mean, meanShare, mean);");
        code.Line("square = TLane.MultiplyAdd(gradient * gradient, squareShare, square * squareDecay);");
        code.Line("weight -= rate * mean / TLane.MultiplyAdd(TLane.Sqrt(square), correction, epsilon);");
    }
}
