using Roslearn.Generators.Autodiff;
using Roslearn.Generators.Graph;
using Roslearn.Generators.Planning.Operations;
using Roslearn.Generators.Specification;

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
        _calls = new CallList(forward.Workspace, isShared: true);
        Criterion criterion = graph.Forward.Criterion;
        Add(new KernelCall(
            new CriterionKernel(criterion, CriterionPart.Train),
            new[] { ForwardPlanner.Outputs, Gradient(graph.Forward.Nodes.Count) },
            "loss",
            Steps: criterion.Steps));
        foreach (GradientNode step in graph.Backward)
        {
            AddShares(step.Node);
            IOperationPlan operation = OperationPlans.Of(step.Node);
            if (step.ForParameters && operation is ISummingPlan summing)
            {
                summing.Sum(step.Node, this);
            }

            if (step.ForInput || Derivatives.Table[step.Node.Operation.GetType()].IsSequential)
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

        return _forward.Workspace.Keep(node.Layer + "Gradient", WidthOf(node.Id), node.Operation.OutputSteps);
    }

    /// <summary>A buffer of the backward pass, or one of the forward pass by its name.</summary>
    public string Keep(string name, int width, int steps = 1) => _forward.Workspace.Keep(name, width, steps);

    public void Call(Node node, Kernel kernel, params string[] operands) =>
        Add(new KernelCall(kernel, operands, node.Layer, Steps: node.Operation.OutputSteps));

    /// <inheritdoc cref="ForwardPlanner.CallInParts"/>
    public void CallInParts(Node node, Kernel kernel, params string[] operands) =>
        Add(new KernelCall(kernel, operands, node.Layer, Steps: node.Operation.OutputSteps) { IsHalved = Memory.IsHalved(node) });

    /// <summary>Adds a call that states its steps itself.</summary>
    public void Add(KernelCall call) => _calls.Add(call);

    /// <inheritdoc cref="CallList.Barrier"/>
    public void Barrier() => _calls.Barrier();

    /// <summary>The floats of a value, or of its gradient, in its buffer.</summary>
    public int WidthOf(int value) => _forward.WidthOf(value);

    /// <summary>The buffer for the share of a gradient that goes past a group of layers.</summary>
    public string Share(Node sum) => Keep(sum.Layer + "Share", WidthOf(sum.Id));

    /// <summary>Adds to the gradient of a value what went past a group of layers, now that the gradient through the group is known.</summary>
    private void AddShares(Node node)
    {
        foreach (Node sum in Graph.Forward.Nodes.Where(reader => reader.Other == node.Id))
        {
            Call(sum, new SumForward(WidthOf(sum.Id), Activation.Linear), Gradient(node.Id), Share(sum), Gradient(node.Id));
        }
    }
}
