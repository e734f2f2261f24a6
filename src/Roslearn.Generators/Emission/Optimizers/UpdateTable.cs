using Roslearn.Generators.Planning;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Emission.Optimizers;

/// <summary>Which parts make up the update of a model.</summary>
internal static class UpdateTable
{
    private static readonly Dictionary<Type, Func<OptimizerSpec, UpdateRule>> Rules = new()
    {
        [typeof(SgdSpec)] = spec => new Sgd((SgdSpec)spec),
        [typeof(AdamSpec)] = _ => new Adam(),
        [typeof(AmsGradSpec)] = _ => new AmsGrad(),
        [typeof(AdamWSpec)] = _ => new AdamW(),
        [typeof(NAdamSpec)] = _ => new NAdam(),
        [typeof(RAdamSpec)] = _ => new RAdam(),
        [typeof(AdagradSpec)] = _ => new Adagrad(),
        [typeof(RmsPropSpec)] = spec => new RmsProp((RmsPropSpec)spec),
        [typeof(AdadeltaSpec)] = _ => new Adadelta(),
        [typeof(LionSpec)] = _ => new Lion(),
    };

    /// <summary>The update rule.</summary>
    public static UpdateRule Rule(OptimizerSpec spec) => Rules[spec.GetType()](spec);

    /// <summary>All parts in the order in which they act, the update rule last.</summary>
    public static IReadOnlyList<UpdatePart> Parts(OptimizerKernel kernel) => [new WeightPenalty(), Rule(kernel.Optimizer)];
}
