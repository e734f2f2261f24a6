using Roslearn.Generators.Autodiff;
using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Planning;

/// <summary>Plans the forward pass, for prediction or for training: which value lives in which buffer, and the calls.</summary>
internal sealed class ForwardPlanner
{
    public const string Inputs = "inputs";
    public const string Outputs = "outputs";

    private readonly TrainingGraph _graph;
    private readonly MemoryPlanner _memory;
    private readonly bool _training;
    private readonly string[] _values;
    private readonly List<KernelCall> _calls = new();

    public ForwardPlanner(TrainingGraph graph, MemoryPlanner memory, bool training)
    {
        _graph = graph;
        _memory = memory;
        _training = training;
        _values = new string[graph.Forward.Nodes.Count + 1];
        _values[0] = Inputs;
        foreach (Node node in graph.Forward.Nodes)
        {
            Plan(node);
        }
    }

    public WorkspaceBuilder Workspace { get; } = new();

    public IReadOnlyList<KernelCall> Calls => _calls;

    /// <summary>The buffer of a value by its number.</summary>
    public string BufferOf(int value) => _values[value];

    /// <summary>The buffer of a dropout layer's mask.</summary>
    public static string MaskOf(Node node) => node.Layer + "Mask";

    private void Plan(Node node)
    {
        switch (node.Operation)
        {
            case Linear linear:
                Activation epilogue = Fusion.Epilogue(_graph.Forward, node);
                (ParameterBlock weight, ParameterBlock bias) = _memory.Of(node);
                _values[node.Id] = Touch(NameOf(node), linear.Outputs);
                Call(node, new DenseForward(linear.Inputs, linear.Outputs, epilogue), Read(node), weight.Name, bias.Name, _values[node.Id]);
                break;

            case Activate activate when Fusion.IsSimple(activate.Function) && Fusion.Epilogue(_graph.Forward, _graph.Forward.Nodes[node.Input - 1]) == activate.Function:
                _values[node.Id] = _values[node.Input];
                break;

            case Activate activate:
                bool keepsInput = _training && _graph.Kept[node.Input];
                string input = Read(node);
                _values[node.Id] = keepsInput ? Touch(NameOf(node), activate.Width) : input;
                Call(node, new ActivationForward(activate.Function, activate.Width), input, _values[node.Id]);
                break;

            case Drop when !_training:
                _values[node.Id] = _values[node.Input];
                break;

            case Drop drop:
                string undropped = Read(node);
                _values[node.Id] = Touch(NameOf(node), drop.Width);
                Call(node, new DropoutForward(drop.Width), drop.Index, undropped, Touch(MaskOf(node), drop.Width), _values[node.Id]);
                break;

            default:
                throw new InvalidOperationException($"{node.Operation.GetType().Name} has no row in the forward planner");
        }
    }

    /// <summary>
    /// Buffers are named for their layer. What an activation must keep of its input goes to a buffer of its own, the sums.
    /// </summary>
    private string NameOf(Node node)
    {
        bool isLast = node.Id == _graph.Forward.Nodes.Count;
        bool isSums = !isLast
            && _graph.Forward.Nodes[node.Id] is { Operation: Activate } next
            && next.Layer == node.Layer
            && _training
            && _graph.Kept[node.Id]
            && Fusion.Epilogue(_graph.Forward, node) == Activation.Linear;
        bool isOutputs = node.Layer == _graph.Forward.Nodes[_graph.Forward.Nodes.Count - 1].Layer;
        return isSums ? node.Layer + "Sums" : isOutputs ? Outputs : node.Layer;
    }

    private string Read(Node node) =>
        node.Input == 0 || _values[node.Input] == Inputs ? Inputs : Touch(_values[node.Input], _graph.Forward.ShapeOf(node.Input).Size);

    /// <summary>In training everything is kept to the end: weight gradients are computed after the whole pass.</summary>
    private string Touch(string name, int width) => _training ? Workspace.Keep(name, width) : Workspace.Use(name, width);

    private void Call(Node node, Kernel kernel, params string[] operands) => Call(node, kernel, 0, operands);

    private void Call(Node node, Kernel kernel, int index, params string[] operands)
    {
        _calls.Add(new KernelCall(kernel, operands, node.Layer, index));
        Workspace.NextStep();
    }
}
