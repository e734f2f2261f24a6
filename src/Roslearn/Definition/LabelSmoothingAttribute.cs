namespace Roslearn;

/// <summary>
/// Trains a classifier towards 1 − smoothing + smoothing / n for the right class and smoothing / n for the n − 1 others (Szegedy et al.
/// 2016), in the form of PyTorch's <c>CrossEntropyLoss(label_smoothing=...)</c>. It is part of the loss that evaluations report. Only for <c>[Classes(n)]</c>.
/// </summary>
/// <param name="smoothing">The share of the target that is spread evenly, in [0, 1).</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class LabelSmoothingAttribute(double smoothing = Defaults.LabelSmoothing) : Attribute
{
    /// <summary>The share of the target that is spread evenly.</summary>
    public double Smoothing { get; } = smoothing;
}
