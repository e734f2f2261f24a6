using Roslearn.Generators.Autodiff;
using Roslearn.Generators.Graph;
using Roslearn.Generators.Planning.Operations;

namespace Roslearn.Generators.Planning;

/// <summary>Plans the gradients of all activations; those of the parameters come in the second half of a step.</summary>
internal sealed class BackwardPlanner
{
    private readonly ForwardPlanner _forward;
    private readonly List<KernelCall> _calls = new();

    public BackwardPlanner(TrainingGraph graph, MemoryPlanner memory, ForwardPlanner forward)
    {
        Graph = graph;
        Memory = memory;
        _forward = forward;
        Criterion criterion = graph.Forward.Criterion;
        Add("loss", new CriterionKernel(criterion, CriterionPart.Train), ForwardPlanner.Outputs, Gradient(graph.Forward.Nodes.Count));
        foreach (GradientNode step in graph.Backward.Where(step => step.ForInput))
        {
            OperationPlans.Of(step.Node).Backward(step.Node, this);
        }
    }

    public TrainingGraph Graph { get; }

    public MemoryPlanner Memory { get; }

    public IReadOnlyList<KernelCall> Calls => _calls;

    /// <summary>The buffer of a value of the forward pass.</summary>
    public string ValueOf(int value) => _forward.BufferOf(value);

    /// <summary>
    /// The buffer of a value's gradient. What works in place shares the buffer of the node that it reads, so all values of a layer
    /// have that of the node that starts it.
    /// </summary>
    public string Gradient(int value)
    {
        Node node = Graph.Forward.Nodes[value - 1];
        while (OperationPlans.Of(node).IsInPlace)
        {
            node = Graph.Forward.Nodes[node.Input - 1];
        }

        return _forward.Workspace.Keep(node.Layer + "Gradient", node.Output.Size);
    }

    public void Call(Node node, Kernel kernel, params string[] operands) => Add(node.Layer, kernel, operands);

    private void Add(string layer, Kernel kernel, params string[] operands)
    {
        _calls.Add(new KernelCall(kernel, operands, layer));
        _forward.Workspace.NextStep();
    }
}
