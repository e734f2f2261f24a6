using Roslearn.Generators.Autodiff;
using Roslearn.Generators.Graph;
using Roslearn.Generators.Planning.Operations;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Planning;

/// <summary>Plans the forward pass, for prediction or for training: which value lives in which buffer, and the calls.</summary>
internal sealed class ForwardPlanner
{
    public const string Inputs = "inputs";
    public const string Outputs = "outputs";

    private readonly string[] _values;
    private readonly CallList _calls;

    /// <param name="graph">What to compute.</param>
    /// <param name="memory">Where the parameters are.</param>
    /// <param name="training">Whether for training.</param>
    /// <param name="inputStride">Floats from one example to the next.</param>
    /// <param name="streaming">Whether for one step after the other, from the state that the last one left.</param>
    public ForwardPlanner(TrainingGraph graph, MemoryPlanner memory, bool training, int inputStride, bool streaming = false)
    {
        Graph = graph;
        Memory = memory;
        IsTraining = training;
        _calls = new CallList(Workspace, isShared: training);
        IsStreaming = streaming;
        InputStride = inputStride;
        _values = new string[graph.Forward.Nodes.Count + 1];
        _values[0] = Inputs;
        foreach (Node node in graph.Forward.Nodes)
        {
            OperationPlans.Of(node).Forward(node, this);
        }
    }

    public TrainingGraph Graph { get; }

    public MemoryPlanner Memory { get; }

    public bool IsTraining { get; }

    public bool IsStreaming { get; }

    /// <summary>Whether all buffers keep their values to the end of the pass, and to the next.</summary>
    private bool KeepsAll => IsTraining || IsStreaming;

    /// <summary>Elements from one example to the next.</summary>
    public int InputStride { get; }

    public WorkspaceBuilder Workspace { get; } = new();

    public IReadOnlyList<KernelCall> Calls => _calls.Calls;

    /// <summary>The buffer of a value by its number.</summary>
    public string BufferOf(int value) => _values[value];

    /// <summary>Whether the backward pass reads a value, so that nothing may overwrite it.</summary>
    public bool Keeps(int value) => IsTraining && Graph.Kept[value];

    /// <summary>Whether a value lies in the buffer of one that more than one node reads, so that nothing may overwrite it.</summary>
    public bool IsShared(int value) =>
        Graph.Forward.Nodes.Any(node => node.Other is { } other && other <= value && _values[other] == _values[value]);

    /// <summary>The second buffer that a node reads, alive at this step.</summary>
    public string ReadOther(Node node) =>
        _values[node.Other!.Value] == Inputs ? Inputs : Touch(_values[node.Other.Value], WidthOf(node.Other.Value));

    /// <summary>The buffer that a node reads, alive at this step.</summary>
    public string Read(Node node) =>
        _values[node.Input] == Inputs ? Inputs : Touch(_values[node.Input], WidthOf(node.Input), Graph.Forward.StepsOf(node.Input));

    /// <summary>Gives a node's value a buffer.</summary>
    public string Write(Node node, string name, int width) => _values[node.Id] = Touch(name, width, node.Operation.OutputSteps);

    /// <summary>Gives a node's value a buffer of that many slots, the first step in one of them.</summary>
    public string Write(Node node, string name, int width, int slots, int firstSlot) =>
        _values[node.Id] = TouchSlots(name, width, slots, firstSlot);

    /// <summary>A buffer with more slots than steps.</summary>
    public string TouchSlots(string name, int width, int slots, int firstSlot) =>
        KeepsAll ? Workspace.Keep(name, width, slots, firstSlot) : Workspace.Use(name, width, slots, firstSlot);

    /// <inheritdoc cref="Write(Node, string, int)"/>
    public string Write(Node node, string name) => Write(node, name, WidthOf(node.Id));

    /// <summary>The floats of a value in its buffer.</summary>
    public int WidthOf(int value) => ValueLayout.Width(Graph.Forward, value);

    /// <summary>The node's value is made in a buffer that is there.</summary>
    public string Take(Node node, string buffer) => _values[node.Id] = buffer;

    /// <summary>The node's value is its input's buffer.</summary>
    public void Alias(Node node) => _values[node.Id] = _values[node.Input];

    /// <summary>In training everything is kept to the end: weight gradients are computed after the whole pass.</summary>
    public string Touch(string name, int width, int steps = 1) => KeepsAll ? Workspace.Keep(name, width, steps) : Workspace.Use(name, width, steps);

    /// <summary>
    /// Buffers are named for their layer. What an activation must keep of its input goes to a buffer of its own, the sums.
    /// </summary>
    public string NameOf(Node node)
    {
        EquatableArray<Node> nodes = Graph.Forward.Nodes;
        bool isSums = node.Id < nodes.Count
            && nodes[node.Id] is { Operation: Activate } next
            && next.Layer == node.Layer
            && Keeps(node.Id)
            && Fusion.Epilogue(Graph.Forward, node) == Activation.Linear;
        return isSums ? node.Layer + "Sums" : node.Layer == nodes[nodes.Count - 1].Layer ? Outputs : node.Layer;
    }

    public void Call(Node node, Kernel kernel, params string[] operands) => CallIndexed(node, kernel, 0, operands);

    /// <summary>Adds a call that is made for each half of the columns where the layer is cut.</summary>
    public void CallInParts(Node node, Kernel kernel, params string[] operands) =>
        Add(new KernelCall(kernel, operands, node.Layer, Steps: node.Operation.OutputSteps) { IsHalved = Memory.IsHalved(node) });

    /// <summary>Adds a call of a kernel that asks which of the model's layers of its kind it is.</summary>
    public void CallIndexed(Node node, Kernel kernel, int index, params string[] operands) =>
        Add(new KernelCall(kernel, operands, node.Layer, index, node.Operation.OutputSteps));

    /// <summary>Adds a call of a kernel that takes numbers of the layer after its operands.</summary>
    public void CallWith(Node node, Kernel kernel, float[] numbers, params string[] operands) =>
        Add(new KernelCall(kernel, operands, node.Layer) { Numbers = numbers });

    /// <summary>Adds a call that states its steps itself.</summary>
    public void Add(KernelCall call) => _calls.Add(call);

    /// <inheritdoc cref="CallList.Barrier"/>
    public void Barrier() => _calls.Barrier();
}
