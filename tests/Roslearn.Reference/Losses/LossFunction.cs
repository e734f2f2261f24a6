namespace Roslearn.Reference.Losses;

/// <summary>The loss of one example as a function of the head's weighted sums, before its activation.</summary>
public abstract class LossFunction
{
    /// <summary>Whether the derivative jumps where an output equals its target.</summary>
    public virtual bool HasKinkAtTarget => false;

    /// <summary>What the model predicts: the head's activation of <paramref name="logits"/>.</summary>
    public abstract double[] Outputs(double[] logits);

    /// <summary>How much an example counts: the loss of a batch is the sum of its values over the sum of its weights.</summary>
    public virtual double Weight(double[] target) => 1;

    /// <summary>The loss of one example, times its weight.</summary>
    /// <param name="logits">The head's weighted sums.</param>
    /// <param name="target">The class index as the only element for a classifier, else one number for each output.</param>
    public abstract double Value(double[] logits, double[] target);

    /// <summary>∂value/∂logits.</summary>
    public abstract double[] Gradient(double[] logits, double[] target);
}
