using Roslearn.Generators.Graph;
using Roslearn.Generators.Planning.Operations;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Planning;

/// <summary>Plans the second half of a step: which parameters are updated from which buffers, in tasks that threads share.</summary>
internal sealed class UpdatePlanner
{
    /// <summary>
    /// Weight rows of one update task: enough work to be worth handing to a thread (a few microseconds), few enough that two
    /// threads share every layer.
    /// </summary>
    public const int TaskRows = 64;

    private readonly BackwardPlanner _backward;
    private readonly List<LayerUpdate> _updates = new();
    private int _tasks;

    public UpdatePlanner(LayerGraph graph, MemoryPlanner memory, BackwardPlanner backward)
    {
        Graph = graph;
        Memory = memory;
        _backward = backward;
        foreach (Node node in graph.Nodes)
        {
            OperationPlans.Of(node).Update(node, this);
        }
    }

    public LayerGraph Graph { get; }

    public MemoryPlanner Memory { get; }

    public IReadOnlyList<LayerUpdate> Updates => _updates;

    /// <summary>The buffer of a value of the forward pass.</summary>
    public string ValueOf(int value) => _backward.ValueOf(value);

    /// <summary>The buffer of a value's gradient.</summary>
    public string Gradient(int value) => _backward.Gradient(value);

    /// <summary>Adds the update of a matrix, or none, and of vectors.</summary>
    public void Add(Node node, BlockUpdate? matrix, params BlockUpdate[] vectors)
    {
        int tasks = matrix is null ? 1 : (matrix.Block.Rows + TaskRows - 1) / TaskRows;
        _updates.Add(new LayerUpdate(node.Layer, matrix, vectors, _tasks, tasks));
        _tasks += tasks;
    }
}
