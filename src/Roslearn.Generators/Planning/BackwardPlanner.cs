using Roslearn.Generators.Autodiff;
using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Planning;

/// <summary>Plans the gradients of all activations; those of the parameters come in the second half of a step.</summary>
internal sealed class BackwardPlanner
{
    private readonly TrainingGraph _graph;
    private readonly MemoryPlanner _memory;
    private readonly ForwardPlanner _forward;
    private readonly List<KernelCall> _calls = new();

    public BackwardPlanner(TrainingGraph graph, MemoryPlanner memory, ForwardPlanner forward)
    {
        _graph = graph;
        _memory = memory;
        _forward = forward;
        int last = graph.Forward.Nodes.Count;
        Criterion criterion = graph.Forward.Criterion;
        Call("loss", new CriterionKernel(criterion, CriterionPart.Train), ForwardPlanner.Outputs, Gradient(last));
        foreach (GradientNode step in graph.Backward.Where(step => step.ForInput))
        {
            Plan(step.Node);
        }
    }

    public IReadOnlyList<KernelCall> Calls => _calls;

    /// <summary>
    /// The buffer of a value's gradient. Activations and dropout work in place, so all values of a layer share the buffer of
    /// the linear node that starts it.
    /// </summary>
    public string Gradient(int value)
    {
        Node node = _graph.Forward.Nodes[value - 1];
        while (node.Operation is not Linear)
        {
            node = _graph.Forward.Nodes[node.Input - 1];
        }

        return _forward.Workspace.Keep(node.Layer + "Gradient", node.Output.Size);
    }

    private void Plan(Node node)
    {
        switch (node.Operation)
        {
            case Linear linear:
                Activation epilogue = Fusion.GradientEpilogue(_graph.Forward, node.Input);
                var kernel = new DenseInputGradient(linear.Inputs, linear.Outputs, epilogue);
                Call(
                    node.Layer,
                    kernel,
                    Gradient(node.Id),
                    _memory.TransposedOf(node)!.Name,
                    epilogue == Activation.Linear ? null : _forward.BufferOf(node.Input),
                    Gradient(node.Input));
                break;

            case Activate when IsFusedIntoReader(node):
                break;

            case Activate activate:
                bool readsInput = Derivatives.Table[typeof(Activate)].ForInput(activate) == Saved.Input;
                Call(
                    node.Layer,
                    new ActivationGradient(activate.Function, activate.Width),
                    _forward.BufferOf(readsInput ? node.Input : node.Id),
                    Gradient(node.Id));
                break;

            case Drop drop:
                Call(node.Layer, new DropoutGradient(drop.Width), ForwardPlanner.MaskOf(node), Gradient(node.Id));
                break;

            default:
                throw new InvalidOperationException($"{node.Operation.GetType().Name} has no row in the backward planner");
        }
    }

    /// <summary>The linear node that reads this activation applies its derivative while storing.</summary>
    private bool IsFusedIntoReader(Node node) =>
        Fusion.GradientEpilogue(_graph.Forward, node.Id) != Activation.Linear
        && node.Id < _graph.Forward.Nodes.Count
        && _graph.Forward.Nodes[node.Id].Operation is Linear;

    private void Call(string layer, Kernel kernel, params string?[] operands)
    {
        _calls.Add(new KernelCall(kernel, operands.Where(operand => operand is not null).Select(operand => operand!).ToEquatable(), layer));
        _forward.Workspace.NextStep();
    }
}
