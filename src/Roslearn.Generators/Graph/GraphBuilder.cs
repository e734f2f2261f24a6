using System.Globalization;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Graph;

/// <summary>Grows a graph layer by layer: what the shape rules write to.</summary>
public sealed class GraphBuilder
{
    private readonly List<Node> _nodes = new();
    private readonly List<LayerInfo> _layers = new();
    private readonly Dictionary<string, int> _names = new();
    private (int Value, Shape Shape) _mark;

    /// <summary>Starts a graph.</summary>
    /// <param name="input">The shape of one example.</param>
    /// <param name="origin">Where it was written.</param>
    public GraphBuilder(Shape input, Origin origin)
    {
        Input = Shape = input;
        _mark = (0, input);
        InputOrigin = origin;
    }

    /// <summary>The model's input.</summary>
    public Shape Input { get; }

    /// <summary>The shape of the value that the next node reads.</summary>
    public Shape Shape { get; private set; }

    /// <summary>Whether that value is steps × values, so that layers apply to each step.</summary>
    public bool IsSequence { get; set; }

    /// <summary>The steps of that value: 1 unless it is a sequence.</summary>
    public int Steps => IsSequence ? Shape.Dimensions[0] : 1;

    /// <summary>The values of one step.</summary>
    public int Width => Shape.Size / Steps;

    /// <summary>The shape of a value of <paramref name="width"/> at each step.</summary>
    public Shape ShapeOf(int width) => IsSequence ? new Shape(Steps, width) : new Shape(width);

    /// <summary>How many different tokens the input has; 0 if it has none.</summary>
    public int Vocabulary { get; init; }

    /// <summary>Whether there is no node yet.</summary>
    public bool IsEmpty => _nodes.Count == 0;

    /// <summary>The last node.</summary>
    public Node Last => _nodes[_nodes.Count - 1];

    /// <summary>Where the input was written.</summary>
    public Origin InputOrigin { get; }

    /// <summary>The first layer that does not fit what it reads; nothing after it has a shape.</summary>
    public DefinitionError? Error { get; private set; }

    /// <summary>The number of nodes of a kind of operation so far.</summary>
    public int Count<TOperation>() => _nodes.Count(node => node.Operation is TOperation);

    /// <summary>The next name of a kind of layer: each kind is numbered from 1 over the model.</summary>
    public string Name(string kind)
    {
        _names.TryGetValue(kind, out int count);
        _names[kind] = ++count;
        return kind + count.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Appends a node that reads the last value.</summary>
    public void Add(string layer, Operation operation, Shape output, params Parameter[] parameters)
    {
        _nodes.Add(new Node(_nodes.Count + 1, layer, operation, _nodes.Count, output, parameters));
        Shape = output;
    }

    /// <summary>Remembers the value at hand, as the input of a group.</summary>
    public void Mark() => _mark = (_nodes.Count, Shape);

    /// <summary>The value that was remembered, and its shape.</summary>
    public (int Value, Shape Shape) TakeMark() => _mark;

    /// <summary>Appends a node that adds another value to the last one.</summary>
    public void AddSum(string layer, int other) =>
        _nodes.Add(new Node(_nodes.Count + 1, layer, new Sum(Shape.Size), _nodes.Count, Shape, EquatableArray<Parameter>.Empty) { Other = other });

    /// <summary>Appends a row to the layer table.</summary>
    public void Describe(LayerInfo layer) => _layers.Add(layer);

    /// <summary>The layer at hand does not fit: it is left out.</summary>
    public void Fail(DefinitionError error) => Error ??= error;

    public LayerGraph Build(Criterion criterion) => new(Input, _nodes.ToEquatable(), criterion, _layers.ToEquatable(), Error);
}
