namespace Roslearn;

/// <summary>
/// The head of a regression: <paramref name="size"/> numbers, linear, mean squared error unless told otherwise. With
/// <c>Activation = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy</c> it answers several yes-or-no questions at once.
/// </summary>
/// <param name="size">The number of outputs, at least 1.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class OutputAttribute(int size) : Attribute
{
    /// <summary>The number of outputs.</summary>
    public int Size { get; } = size;

    /// <summary>The loss that training minimises.</summary>
    public Loss Loss { get; set; } = Loss.MeanSquaredError;

    /// <summary>What is applied to the outputs.</summary>
    public Activation Activation { get; set; } = Activation.Linear;

    /// <summary>Where <see cref="Loss.Huber"/> passes from square to straight, above 0.</summary>
    public double HuberDelta { get; set; } = Defaults.HuberDelta;

    /// <summary>Outputs for each step of a sequence, each with targets of its own, instead of once for the whole.</summary>
    public bool PerStep { get; set; }

    /// <summary>
    /// How the model scales its targets, each output by itself, fitted and kept as <see cref="InputAttribute.Scaling"/> is. Losses are
    /// those of scaled numbers; predictions are in the units of the targets. Default <see cref="Scaling.None"/>.
    /// </summary>
    public Scaling Scaling { get; set; } = Scaling.None;
}
