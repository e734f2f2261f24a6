using Roslearn.Generators.Emission.Kernels;
using Roslearn.Generators.Graph;
using Roslearn.Generators.Planning;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Emission.Passes;

/// <summary>A layer of a tiny network: what a straight line of text needs to know of it.</summary>
/// <param name="Title">Its name and what it does.</param>
/// <param name="Inputs">Inputs.</param>
/// <param name="Outputs">Outputs.</param>
/// <param name="Function">Its activation.</param>
/// <param name="Weight">Its weight.</param>
/// <param name="Bias">Its bias.</param>
/// <param name="Transposed">The transposed copy of its weight; the first layer has none.</param>
internal sealed record StraightLineLayer(
    string Title, int Inputs, int Outputs, Activation Function, ParameterBlock Weight, ParameterBlock Bias, TransposedBlock? Transposed)
{
    /// <summary>
    /// Whether the outputs are dot products of the inputs and the rows of the transposed weight: so few outputs fill no lane, while the inputs, outputs of
    /// another layer, fill some (a prediction of 4-16-16-3: 24 → 22 ns).
    /// </summary>
    public bool IsOfDots => Transposed is not null && NarrowSoftmaxRow.Fits(Outputs);

    /// <summary>The layers of a network, in order.</summary>
    public static IReadOnlyList<StraightLineLayer> Of(ExecutionPlan plan) =>
        [.. plan.Graph.Forward.Nodes.Where(node => node.Operation is Linear).Select(node => Of(plan, node))];

    private static StraightLineLayer Of(ExecutionPlan plan, Node node)
    {
        var linear = (Linear)node.Operation;
        Activation function = plan.Graph.Forward.Nodes.Where(next => next.Layer == node.Layer)
            .Select(next => next.Operation).OfType<Activate>().Select(activate => activate.Function).DefaultIfEmpty(Activation.Linear).First();
        KernelCall? gradient = plan.Training.Calls.FirstOrDefault(call => call.Kernel is DenseInputGradient && call.Layer == node.Layer);
        return new StraightLineLayer(
            PassEmitter.Comment(plan, node.Layer),
            linear.Inputs,
            linear.Outputs,
            function,
            plan.Parameters.First(block => block.Parameter == node.Parameters[0]),
            plan.Parameters.First(block => block.Parameter == node.Parameters[1]),
            gradient is null ? null : plan.Transposed.First(block => block.Name == gradient.Operands[1]));
    }

    /// <summary>What the padding behind the outputs of a lane of dot products holds, as an expression.</summary>
    public static string Rest(Criterion criterion) => criterion is CrossEntropy ? NarrowSoftmaxRow.None : "0f";
}
