using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis;

/// <summary>What the rules need to know of an optimizer: a row for each.</summary>
/// <param name="Name">Its name in messages, which is that of its attribute.</param>
/// <param name="Family">Whose thresholds it shares.</param>
internal sealed record OptimizerTraits(string Name, OptimizerFamily Family)
{
    public static readonly IReadOnlyDictionary<Type, OptimizerTraits> Rows = new Dictionary<Type, OptimizerTraits>
    {
        [typeof(SgdSpec)] = new("Sgd", OptimizerFamily.Sgd),
        [typeof(AdamSpec)] = new("Adam", OptimizerFamily.Adam),
        [typeof(AmsGradSpec)] = new("AmsGrad", OptimizerFamily.Adam),
        [typeof(AdamWSpec)] = new("AdamW", OptimizerFamily.Adam),
        [typeof(NAdamSpec)] = new("NAdam", OptimizerFamily.Adam),
        [typeof(RAdamSpec)] = new("RAdam", OptimizerFamily.Adam),
        [typeof(AdagradSpec)] = new("Adagrad", OptimizerFamily.Adagrad),
        [typeof(RmsPropSpec)] = new("RmsProp", OptimizerFamily.RmsProp),
        [typeof(AdadeltaSpec)] = new("Adadelta", OptimizerFamily.Adadelta),
        [typeof(LionSpec)] = new("Lion", OptimizerFamily.Lion),
    };

    public static OptimizerTraits Of(ModelSpec spec) => Rows[spec.Optimizer.GetType()];
}
