namespace Roslearn.Reference.Optimizers;

/// <summary>The formula of every optimizer of the definition language.</summary>
public static class OptimizerTable
{
    /// <summary>A fresh optimizer for one tensor.</summary>
    public static Optimizer Of(OptimizerSpec optimizer) => optimizer switch
    {
        SgdSpec sgd => new Sgd(sgd.Momentum.Value, sgd.Dampening.Value, sgd.Nesterov.Value),
        AdamSpec adam => new Adam(adam.Beta1.Value, adam.Beta2.Value, adam.Epsilon.Value),
        _ => throw new NotSupportedException($"No reference for the optimizer {optimizer.GetType().Name}."),
    };
}
