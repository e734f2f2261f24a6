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
    private readonly List<HalfView> _halfViews = new();
    private readonly HashSet<int> _differentiated;
    private readonly HashSet<int> _halved;
    private int _parameterFloats;
    private int _transposedFloats;
    private int _tokenSumFloats;

    /// <param name="graph">The network.</param>
    /// <param name="batch">The examples of a training step.</param>
    /// <param name="halved">The numbers of the nodes that are cut into halves.</param>
    public MemoryPlanner(TrainingGraph graph, int batch, HashSet<int> halved)
    {
        Graph = graph.Forward;
        Batch = batch;
        _halved = halved;
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

    /// <summary>The operands of calls for one half of a layer's columns.</summary>
    public IReadOnlyList<HalfView> HalfViews => _halfViews;

    /// <summary>Whether a dense layer is cut into halves of its columns.</summary>
    public bool IsHalved(Node node) => _halved.Contains(node.Id);

    /// <summary>The columns of a part of a layer: half of them where it is cut, else all.</summary>
    public int PartOf(Node node, int columns) => IsHalved(node) ? columns / Halves.Count : columns;

    /// <summary>The block of a parameter, of a layer that is cut that of the left half.</summary>
    public ParameterBlock BlockOf(Node node, int parameter) => IsHalved(node) ? Of(node, parameter).Half : Of(node, parameter);

    /// <summary>The name under which a call for a layer's part takes an operand, of which the right half begins so many floats further on.</summary>
    public string PartOf(Node node, string operand, int floats)
    {
        if (!IsHalved(node))
        {
            return operand;
        }

        var view = new HalfView(operand + "Half", operand, floats);
        if (!_halfViews.Contains(view))
        {
            _halfViews.Add(view);
        }

        return view.Name;
    }

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
        Block(node, parameter, name, 1, Strides.Padded(shape[0]), shape, [1]);
    }

    /// <summary>Places a parameter of any rank; <see cref="ParameterBlock"/> tells what the arguments are.</summary>
    public void Block(Node node, int parameter, string name, int rows, int stride, EquatableArray<int> extents, int[] strides)
    {
        var block = new ParameterBlock(name, node.Parameters[parameter], _parameterFloats, rows, stride, extents, strides);
        _parameters.Add((node.Id, parameter), block);
        _parameterFloats = checked(_parameterFloats + block.Floats);
    }

    /// <summary>Places the transposed copy of a parameter; <see cref="TransposedBlock"/> tells what the arguments are.</summary>
    public void Copy(Node node, int parameter, string name, int rows, int stride, int parts = 1) =>
        _transposed.Add((node.Id, parameter), Derive(name, rows, stride, parts));

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
        TransposedBlock table = Derive(reader.Layer + "Table", Strides.RoundUp(embed.Vocabulary, Strides.RowTile), operands[1].Stride, parts: 1);
        var sums = new TokenSums(product.Outputs, embed.Vocabulary, embed.Steps, Strides.Of(Graph.Input.Size));
        _folds.Add(new EmbeddingFold(embedding.Id, reader.Id, reader.Layer, table, product, operands, sums, gates, _tokenSumFloats));
        _tokenSumFloats = checked(_tokenSumFloats + table.Floats);
    }

    private TransposedBlock Derive(string name, int rows, int stride, int parts)
    {
        var block = new TransposedBlock(name, _transposedFloats, rows, stride) { Parts = parts };
        _transposedFloats = checked(_transposedFloats + block.Floats);
        return block;
    }
}
