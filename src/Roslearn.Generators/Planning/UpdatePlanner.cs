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

    /// <summary>Weight rows whose gradient, weights and optimizer state are handled together; measured equal from 8 to 32.</summary>
    private const int BlockRows = 16;

    /// <summary>
    /// The bytes of dy, which every block of weight rows reads once: beyond half of a second-level cache of 1 MB they come from the third level, and a block
    /// is as many rows as a task has. With 256 examples of 1024 outputs that took 4 % off a step, with 128 of 512 it added 1 %.
    /// </summary>
    private const int MostReadByBlocks = 1 << 19;

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
        BlockUpdate? cut = matrix is null ? null : matrix with { BlockRows = Memory.IsHalved(node) ? BlockRows : RowsTogether(matrix) };
        _updates.Add(new LayerUpdate(node.Layer, cut, vectors, _tasks, tasks) { IsHalved = Memory.IsHalved(node) });
        _tasks += tasks;
    }

    /// <summary>The rows of a block. A gradient that sums over steps goes through far more memory than its weights are, so that its blocks are whole tasks.</summary>
    private int RowsTogether(BlockUpdate matrix)
    {
        bool isLarge = matrix.Gradient is DenseWeightGradient && (long)Memory.Batch * matrix.Block.Stride * sizeof(float) > MostReadByBlocks;
        return matrix.Gradient.SumsSteps || isLarge ? TaskRows : BlockRows;
    }
}
