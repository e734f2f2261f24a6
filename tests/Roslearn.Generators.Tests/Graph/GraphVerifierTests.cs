using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;
using Roslearn.Generators.Tests.Parsing;

namespace Roslearn.Generators.Tests.Graph;

/// <summary>Each invariant of a graph, broken once.</summary>
public sealed class GraphVerifierTests
{
    private static readonly LayerGraph Good = ShapeInference.Infer(Definition.Spec("[Model, Input(4), Hidden(8), Dropout, Classes(3)]"));

    public static TheoryData<string> Faults => [.. Broken.Keys];

    private static IReadOnlyDictionary<string, (LayerGraph Graph, string Message)> Broken { get; } =
        new Dictionary<string, (LayerGraph, string)>
        {
            ["misnumbered"] = (With(1, node => node with { Id = 7 }), "node 1 is numbered 7"),
            ["reads a later value"] = (With(1, node => node with { Input = 3 }), "node 2 reads value 3, which is not yet made"),
            ["reads before the input"] = (With(0, node => node with { Input = -1 }), "node 1 reads value -1"),
            ["dense layer of other inputs"] = (With(0, node => node with { Operation = new Linear(5, 8) }), "hidden1: Linear { Inputs = 5, Outputs = 8, Steps = 1 } does not fit 4 inputs"),
            ["dense layer without bias"] = (With(0, node => node with { Parameters = new[] { node.Parameters[0] } }), "hidden1"),
            ["activation of another width"] = (With(1, node => node with { Operation = new Activate(Activation.ReLU, 9) }), "hidden1"),
            ["dropout of another width"] = (With(2, node => node with { Operation = new Drop(0, 0.5, 9) }), "dropout1"),
            ["criterion of another width"] = (Good with { Criterion = new CrossEntropy(4) }, "the criterion's width is not the last value's"),
            ["empty"] = (Good with { Nodes = EquatableArray<Node>.Empty }, "the graph is empty"),
            ["one name twice"] = (With(3, node => node with { Parameters = new[] { node.Parameters[0] with { Name = "hidden1.weight" }, node.Parameters[1] } }), "two parameters share a name"),
        };

    [Theory]
    [MemberData(nameof(Faults))]
    public void BrokenGraph_FailsWithItsReason(string fault)
    {
        (LayerGraph graph, string message) = Broken[fault];
        Assert.Contains(message, Assert.Throws<InvalidOperationException>(() => GraphVerifier.Verify(graph)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void GoodGraph_Passes() => GraphVerifier.Verify(Good);

    private static LayerGraph With(int index, Func<Node, Node> change) =>
        Good with { Nodes = Good.Nodes.Select((node, i) => i == index ? change(node) : node).ToEquatable() };
}
