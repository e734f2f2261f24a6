using Roslearn.Generators.Graph;

namespace Roslearn.Generators.Planning.Operations;

/// <summary>One row per operation.</summary>
internal static class OperationPlans
{
    private static readonly Dictionary<Type, IOperationPlan> Rows = new()
    {
        [typeof(Linear)] = new LinearPlan(),
        [typeof(Convolve)] = new ConvolvePlan(),
        [typeof(Depthwise)] = new DepthwisePlan(),
        [typeof(Sum)] = new SumPlan(),
        [typeof(Pool)] = new PoolPlan(),
        [typeof(Activate)] = new ActivatePlan(),
        [typeof(BatchNormalize)] = new BatchNormalizePlan(),
        [typeof(LayerNormalize)] = new LayerNormalizePlan(),
        [typeof(Drop)] = new DropPlan(),
        [typeof(Arrange)] = new ArrangePlan(),
        [typeof(Embed)] = new EmbedPlan(),
        [typeof(Recur)] = new RecurPlan(),
        [typeof(ResetRecur)] = new ResetRecurPlan(),
        [typeof(LastStep)] = new LastStepPlan(),
        [typeof(Flatten)] = new FlattenPlan(),
    };

    /// <summary>Whether the operation can be planned.</summary>
    public static bool Has(Node node) => Rows.ContainsKey(node.Operation.GetType());

    public static IOperationPlan Of(Node node) => Rows[node.Operation.GetType()];
}
