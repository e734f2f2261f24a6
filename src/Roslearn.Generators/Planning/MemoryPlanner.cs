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
    private readonly List<EmbeddingFold> _folds = new();
    private readonly HashSet<int> _differentiated;
    private int _parameterFloats;
    private int _transposedFloats;
    private int _tokenSumFloats;

    /// <param name="graph">The network.</param>
    /// <param name="batch">The examples of a training step.</param>
    public MemoryPlanner(TrainingGraph graph, int batch)
    {
        Graph = graph.Forward;
        Batch = batch;
        _differentiated = new(graph.Backward.Where(step => step.ForInput).Select(step => step.Node.Id));
        foreach (Node node in graph.Forward.Nodes)
        {
            OperationPlans.Of(node).Place(node, this);
        }
    }

    public LayerGraph Graph { get; }

    /// <summary>The examples of a training step.</summary>
    public int Batch { get; }

    /// <summary>All parameters, in saved order.</summary>
    public IEnumerable<ParameterBlock> Parameters => _parameters.Values;

    /// <summary>What is read of the parameters in another form: transposed copies and the tables of folded embeddings.</summary>
    public IEnumerable<TransposedBlock> Transposed => _transposed.Values.Concat(_folds.Select(fold => fold.Table)).OrderBy(block => block.Offset);

    public IReadOnlyList<EmbeddingFold> Folds => _folds;

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
    public void Copy(Node node, int parameter, string name, int rows, int stride) =>
        _transposed.Add((node.Id, parameter), Derive(name, rows, stride));

    /// <summary>The fold of an embedding or of the layer that reads it, if it is folded.</summary>
    public EmbeddingFold? FoldOf(Node node) => _folds.Find(fold => fold.Embedding == node.Id || fold.Reader == node.Id);

    /// <summary>Folds an embedding into the layer that reads it, and places its table and the gradients of that.</summary>
    /// <param name="embedding">What is folded.</param>
    /// <param name="reader">The recurrent layer.</param>
    /// <param name="weight">Which of its parameters is the weight of x.</param>
    /// <param name="bias">Which is the bias of x.</param>
    /// <param name="gates">The buffer in which back-propagation leaves the gradients of its sums.</param>
    public void Fold(Node embedding, Node reader, int weight, int bias, string gates)
    {
        var embed = (Embed)embedding.Operation;
        ParameterBlock[] operands = [Of(embedding, 0), Of(reader, weight), Of(reader, bias)];
        var recur = (Recur)reader.Operation;
        var product = new DenseForward(recur.Inputs, Recurrence.GateColumns(recur.Cell, recur.Units), Activation.Linear);
        TransposedBlock table = Derive(reader.Layer + "Table", Strides.RoundUp(embed.Vocabulary, Strides.RowTile), operands[1].Stride);
        var sums = new TokenSums(product.Outputs, embed.Vocabulary, embed.Steps, Strides.Of(Graph.Input.Size));
        _folds.Add(new EmbeddingFold(embedding.Id, reader.Id, reader.Layer, table, product, operands, sums, gates, _tokenSumFloats));
        _tokenSumFloats = checked(_tokenSumFloats + table.Floats);
    }

    private TransposedBlock Derive(string name, int rows, int stride)
    {
        var block = new TransposedBlock(name, _transposedFloats, rows, stride);
        _transposedFloats = checked(_transposedFloats + block.Floats);
        return block;
    }
}
