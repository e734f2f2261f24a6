using Roslearn.Generators.Graph;

namespace Roslearn.Generators.Planning.Operations;

/// <summary>
/// The GRU that resets before the product: what is reset at each step is kept beside the states, since a matrix of its own reads it. On the way back the
/// products of the gates and those of what was reset become the gradients of their sums, as the gates do.
/// </summary>
internal sealed class ResetRecurPlan : RecurPlan
{
    private const int ResetWeight = 4, ResetBias = 5;

    protected override void Place(Node node, Recur recur, int direction, MemoryPlanner memory)
    {
        base.Place(node, recur, direction, memory);
        int at = direction * recur.ParametersOfDirection;
        string name = NameOf(node, direction);
        GateBlocks.Matrix(memory, node, at + ResetWeight, name + "ResetWeight", 1, recur.Units, recur.Units);
        GateBlocks.Vector(memory, node, at + ResetBias, name + "ResetBias", 1, recur.Units);
        GateBlocks.Copy(memory, node, at + ResetWeight, name + "ResetTransposed", 1, recur.Units, recur.Units);
    }

    protected override void Update(Node node, Recur recur, int direction, UpdatePlanner pass)
    {
        base.Update(node, recur, direction, pass);
        int at = direction * recur.ParametersOfDirection;
        string name = NameOf(node, direction);
        Add(
            node,
            pass,
            at + ResetWeight,
            at + ResetBias,
            ProposalsOf(name),
            ResetsOf(name),
            new DenseWeightGradient(recur.Units, Strides.Padded(recur.Units), recur.Steps));
    }

    protected override string Direction(Node node, Recur recur, int direction, ForwardPlanner pass)
    {
        string name = NameOf(node, direction);
        int at = direction * recur.ParametersOfDirection, block = Strides.Padded(recur.Units), kept = pass.IsTraining ? recur.Steps : 1;
        string[] operands =
        [
            pass.Read(node),
            .. new[] { Weight, Bias, RecurrentWeight, RecurrentBias, ResetWeight, ResetBias }.Select(parameter => pass.Memory.Of(node, at + parameter).Name),
            pass.Touch(GatesOf(name), recur.Gates * block, kept),
            pass.Touch(ProductsOf(name), recur.RecurrentGates * block, kept),
            pass.Touch(ResetsOf(name), recur.Units, kept),
            pass.Touch(ProposalsOf(name), block, kept),
            Outputs(node, recur, direction, pass),
        ];
        pass.Add(new KernelCall(new ResetRecurrentForward(recur.Inputs, recur.Units), operands, node.Layer, Steps: recur.Steps, IsReverse: direction == 1));
        return OutputOf(node, recur, direction);
    }

    protected override void Direction(Node node, Recur recur, int direction, BackwardPlanner pass)
    {
        string name = NameOf(node, direction);
        int at = direction * recur.ParametersOfDirection;
        string[] operands =
        [
            GatesOf(name),
            ProductsOf(name),
            ProposalsOf(name),
            OutputOf(node, recur, direction),
            GradientOf(node, recur, direction, pass),
            pass.Memory.TransposedOf(node, at + RecurrentWeight)!.Name,
            pass.Memory.TransposedOf(node, at + ResetWeight)!.Name,
            pass.Keep(name + "StateGradient", recur.Units),
            pass.Keep(name + "ResetGradient", recur.Units),
            pass.Keep(name + "Carried", recur.Units),
        ];
        pass.Add(new KernelCall(new ResetRecurrentGradient(recur.Units), operands, node.Layer, Steps: recur.Steps, IsReverse: direction == 1));
        InputGradient(node, recur, direction, pass);
    }

    private static string ResetsOf(string name) => name + "Resets";

    private static string ProposalsOf(string name) => name + "Proposals";
}
