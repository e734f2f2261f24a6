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
    public static IReadOnlyList<UpdatePart> Parts(OptimizerKernel kernel) => [.. GradientParts(kernel.Regularization), Rule(kernel.Optimizer)];

    /// <summary>All formulas as one line.</summary>
    public static string Formula(OptimizerKernel kernel) => $"{kernel.Name}: {string.Join("; ", Parts(kernel).Select(part => part.Formula))}";

    /// <summary>The slot of the number that bounds weights after the update: behind those of the parts.</summary>
    public static int MaximumNormSlot(OptimizerKernel kernel) => Parts(kernel).Sum(part => part.Scalars.Count);

    /// <summary>Bounds come before penalties: PyTorch clips what back-propagation made, and its optimizers add the penalty.</summary>
    private static IEnumerable<UpdatePart> GradientParts(RegularizationSpec regularization)
    {
        if (regularization.ClipNorm is not null)
        {
            yield return new NormClip();
        }

        if (regularization.ClipValue is not null)
        {
            yield return new ValueClip();
        }

        yield return new WeightPenalty();
        if (regularization.L1 is not null)
        {
            yield return new SparsePenalty();
        }
    }
}
