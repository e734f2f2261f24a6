using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Emission.Optimizers;

/// <summary>Which update rule belongs to which specification.</summary>
internal static class OptimizerTable
{
    private static readonly Dictionary<Type, IOptimizer> Rows = new()
    {
        [typeof(AdamSpec)] = new Adam(),
        [typeof(SgdSpec)] = new Sgd(),
    };

    public static IOptimizer Of(OptimizerSpec spec) => Rows[spec.GetType()];
}
