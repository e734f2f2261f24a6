using Roslearn.Reference.Activations;

namespace Roslearn.Reference.Losses;

/// <summary>The formula of every head and loss of the definition language.</summary>
public static class LossTable
{
    private static readonly Dictionary<Loss, Func<OutputSpec, LossFunction>> Losses = new()
    {
        [Loss.MeanSquaredError] = head => new MeanSquaredError(ActivationTable.Of(head.Activation)),
        [Loss.MeanAbsoluteError] = head => new MeanAbsoluteError(ActivationTable.Of(head.Activation)),
        [Loss.Huber] = head => new Huber(ActivationTable.Of(head.Activation), head.HuberDelta.Value),
        [Loss.BinaryCrossEntropy] = head => head.Activation == Activation.Sigmoid
            ? new BinaryCrossEntropy()
            : throw new NotSupportedException($"Binary cross-entropy needs a sigmoid, not {head.Activation}."),
    };

    /// <summary>The formula of <paramref name="head"/>.</summary>
    public static LossFunction Of(HeadSpec head) => head switch
    {
        ClassesSpec classes => new CrossEntropy(
            classes.LabelSmoothing?.Value ?? 0,
            classes.ClassWeights.Count == 0 ? null : [.. classes.ClassWeights.Select(weight => weight.Value)]),
        OutputSpec output => Losses[output.Loss](output),
        _ => throw new NotSupportedException($"No reference for the head {head.GetType().Name}."),
    };
}
