namespace Roslearn.Reference.Optimizers;

/// <summary>The formula of every optimizer of the definition language.</summary>
public static class OptimizerTable
{
    /// <summary>A fresh optimizer for one tensor.</summary>
    /// <param name="optimizer">The specification.</param>
    /// <param name="isWeight">Whether decoupled weight decay applies: biases are spared.</param>
    public static Optimizer Of(OptimizerSpec optimizer, bool isWeight) => optimizer switch
    {
        SgdSpec sgd => new Sgd(sgd.Momentum.Value, sgd.Dampening.Value, sgd.Nesterov.Value),
        AdamSpec adam => new Adam(adam.Beta1.Value, adam.Beta2.Value, adam.Epsilon.Value),
        AmsGradSpec o => new AmsGrad(o.Beta1.Value, o.Beta2.Value, o.Epsilon.Value),
        AdamWSpec o => new AdamW(o.Beta1.Value, o.Beta2.Value, o.Epsilon.Value, isWeight ? o.WeightDecay.Value : 0),
        NAdamSpec o => new NAdam(o.Beta1.Value, o.Beta2.Value, o.Epsilon.Value, o.MomentumDecay.Value),
        RAdamSpec o => new RAdam(o.Beta1.Value, o.Beta2.Value, o.Epsilon.Value),
        AdagradSpec o => new Adagrad(o.RateDecay.Value, o.InitialAccumulator.Value, o.Epsilon.Value),
        RmsPropSpec o => new RmsProp(o.Alpha.Value, o.Momentum.Value, o.Epsilon.Value, o.Centered.Value),
        AdadeltaSpec o => new Adadelta(o.Rho.Value, o.Epsilon.Value),
        LionSpec o => new Lion(o.Beta1.Value, o.Beta2.Value, isWeight ? o.WeightDecay.Value : 0),
        _ => throw new NotSupportedException($"No reference for the optimizer {optimizer.GetType().Name}."),
    };
}
