using Roslearn.Generators.Autodiff;
using Roslearn.Generators.Graph;

namespace Roslearn.Generators.Planning;

/// <summary>Lays out the parameter arena and the arena of transposed copies.</summary>
internal sealed class MemoryPlanner
{
    private readonly Dictionary<int, (ParameterBlock Weight, ParameterBlock Bias)> _parameters = new();
    private readonly Dictionary<int, TransposedBlock> _transposed = new();
    private int _parameterFloats;
    private int _transposedFloats;

    public MemoryPlanner(TrainingGraph graph)
    {
        foreach (Node node in graph.Forward.Nodes.Where(node => node.Operation is Linear))
        {
            var linear = (Linear)node.Operation;
            int stride = Strides.Of(linear.Outputs);
            int rows = Strides.RoundUp(linear.Inputs, Strides.RowTile);
            _parameters[node.Id] = (
                Place(node.Layer + "Weight", node.Parameters[0], rows, stride),
                Place(node.Layer + "Bias", node.Parameters[1], 1, stride));
        }

        foreach (GradientNode gradient in graph.Backward.Where(step => step.ForInput && step.Node.Operation is Linear).Reverse())
        {
            var linear = (Linear)gradient.Node.Operation;
            var block = new TransposedBlock(
                gradient.Node.Layer + "Transposed", _transposedFloats, Strides.RoundUp(linear.Outputs, Strides.TransposeTile), Strides.Of(linear.Inputs));
            _transposed[gradient.Node.Id] = block;
            _transposedFloats = checked(_transposedFloats + block.Floats);
        }
    }

    public IEnumerable<ParameterBlock> Parameters => _parameters.Values.SelectMany(pair => new[] { pair.Weight, pair.Bias });

    public IEnumerable<TransposedBlock> AllTransposed => _transposed.Values;

    public (ParameterBlock Weight, ParameterBlock Bias) Of(Node node) => _parameters[node.Id];

    public TransposedBlock? TransposedOf(Node node) => _transposed.TryGetValue(node.Id, out TransposedBlock? block) ? block : null;

    private ParameterBlock Place(string name, Parameter parameter, int rows, int stride)
    {
        var block = new ParameterBlock(name, parameter, _parameterFloats, rows, stride);
        _parameterFloats = checked(_parameterFloats + block.Floats);
        return block;
    }
}
