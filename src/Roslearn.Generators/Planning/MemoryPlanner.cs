using Roslearn.Generators.Autodiff;
using Roslearn.Generators.Graph;
using Roslearn.Generators.Planning.Operations;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Planning;

/// <summary>Lays out the parameter arena and the arena of transposed copies, in the order in which the operations ask.</summary>
internal sealed class MemoryPlanner
{
    private readonly Dictionary<(int Node, int Parameter), ParameterBlock> _parameters = new();
    private readonly Dictionary<(int Node, int Parameter), TransposedBlock> _transposed = new();
    private readonly HashSet<int> _differentiated;
    private int _parameterFloats;
    private int _transposedFloats;

    public MemoryPlanner(TrainingGraph graph)
    {
        Graph = graph.Forward;
        _differentiated = new(graph.Backward.Where(step => step.ForInput).Select(step => step.Node.Id));
        foreach (Node node in graph.Forward.Nodes)
        {
            OperationPlans.Of(node).Place(node, this);
        }
    }

    public LayerGraph Graph { get; }

    /// <summary>All parameters, in saved order.</summary>
    public IEnumerable<ParameterBlock> Parameters => _parameters.Values;

    public IEnumerable<TransposedBlock> Transposed => _transposed.Values;

    /// <summary>Whether the backward pass computes the gradient of what a node reads.</summary>
    public bool NeedsInputGradient(Node node) => _differentiated.Contains(node.Id);

    /// <summary>The block of a node's parameter by its place in <see cref="Node.Parameters"/>.</summary>
    public ParameterBlock Of(Node node, int parameter) => _parameters[(node.Id, parameter)];

    /// <summary>The transposed copy of a node's parameter, if it has one.</summary>
    public TransposedBlock? TransposedOf(Node node, int parameter) =>
        _transposed.TryGetValue((node.Id, parameter), out TransposedBlock? block) ? block : null;

    /// <summary>Places a matrix that is [outputs, inputs] in a file: one arena row an input, whole row tiles.</summary>
    public void Matrix(Node node, int parameter, string name)
    {
        EquatableArray<int> shape = node.Parameters[parameter].Shape;
        int stride = Strides.Of(shape[0]);
        Block(node, parameter, name, Strides.RoundUp(shape[1], Strides.RowTile), stride, shape, [1, stride]);
    }

    /// <summary>Places a vector.</summary>
    public void Vector(Node node, int parameter, string name)
    {
        EquatableArray<int> shape = node.Parameters[parameter].Shape;
        Block(node, parameter, name, 1, Strides.Of(shape[0]), shape, [1]);
    }

    /// <summary>Places a parameter of any rank; <see cref="ParameterBlock"/> tells what the arguments are.</summary>
    public void Block(Node node, int parameter, string name, int rows, int stride, EquatableArray<int> extents, int[] strides)
    {
        var block = new ParameterBlock(name, node.Parameters[parameter], _parameterFloats, rows, stride, extents, strides);
        _parameters.Add((node.Id, parameter), block);
        _parameterFloats = checked(_parameterFloats + block.Floats);
    }

    /// <summary>Places the transposed copy of a parameter.</summary>
    public void Copy(Node node, int parameter, string name, int rows, int stride)
    {
        var block = new TransposedBlock(name, _transposedFloats, rows, stride);
        _transposed.Add((node.Id, parameter), block);
        _transposedFloats = checked(_transposedFloats + block.Floats);
    }
}
