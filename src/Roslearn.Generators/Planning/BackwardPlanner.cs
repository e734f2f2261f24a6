using Roslearn.Generators.Autodiff;
using Roslearn.Generators.Graph;
using Roslearn.Generators.Planning.Operations;

namespace Roslearn.Generators.Planning;

/// <summary>Plans the gradients of all activations; those of the parameters come in the second half of a step.</summary>
internal sealed class BackwardPlanner
{
    private readonly ForwardPlanner _forward;
    private readonly CallList _calls;

    public BackwardPlanner(TrainingGraph graph, MemoryPlanner memory, ForwardPlanner forward)
    {
        Graph = graph;
        Memory = memory;
        _forward = forward;
        _calls = new CallList(forward.Workspace);
        Criterion criterion = graph.Forward.Criterion;
        Add("loss", new CriterionKernel(criterion, CriterionPart.Train), ForwardPlanner.Outputs, Gradient(graph.Forward.Nodes.Count));
        foreach (GradientNode step in graph.Backward)
        {
            IOperationPlan operation = OperationPlans.Of(step.Node);
            if (step.ForParameters && operation is ISummingPlan summing)
            {
                summing.Sum(step.Node, this);
            }

            if (step.ForInput)
            {
                operation.Backward(step.Node, this);
            }
        }
    }

    public TrainingGraph Graph { get; }

    public MemoryPlanner Memory { get; }

    public IReadOnlyList<KernelCall> Calls => _calls.Calls;

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

    /// <summary>Gives the backward pass a buffer of its own.</summary>
    public string Keep(string name, int width) => _forward.Workspace.Keep(name, width);

    public void Call(Node node, Kernel kernel, params string[] operands) => Add(node.Layer, kernel, operands);

    /// <inheritdoc cref="CallList.Barrier"/>
    public void Barrier() => _calls.Barrier();

    private void Add(string layer, Kernel kernel, params string[] operands) => _calls.Add(new KernelCall(kernel, operands, layer));
}
