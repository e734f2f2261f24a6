namespace Roslearn.Reference.Optimizers;

/// <summary>An update rule of one tensor, with the state it keeps from step to step.</summary>
public abstract class Optimizer
{
    /// <summary>Moves <paramref name="parameters"/> one step along <paramref name="gradient"/>.</summary>
    /// <param name="parameters">θ, changed in place.</param>
    /// <param name="gradient">g, the mean over the batch, with any penalty already added.</param>
    /// <param name="learningRate">η of this step.</param>
    public abstract void Step(double[] parameters, double[] gradient, double learningRate);
}
