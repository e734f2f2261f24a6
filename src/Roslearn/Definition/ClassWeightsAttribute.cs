namespace Roslearn;

/// <summary>
/// Makes examples of some classes count more: each example's loss is multiplied by the weight of its class, and a mean divides by the sum
/// of these weights, as in PyTorch's <c>CrossEntropyLoss(weight=...)</c>. It is part of the loss that evaluations report. Only for <c>[Classes(n)]</c>.
/// </summary>
/// <param name="weights">n numbers from 1e-9 to 1e9, by class index; often 1 / (the class's share of the examples).</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class ClassWeightsAttribute(params double[] weights) : Attribute
{
    /// <summary>The weight of each class.</summary>
    public double[] Weights { get; } = weights;
}
