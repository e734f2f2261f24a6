using Roslearn.Generators.Autodiff;
using Roslearn.Generators.Graph;
using Roslearn.Generators.Tests.Parsing;

namespace Roslearn.Generators.Tests.Autodiff;

public sealed class DifferentiationTests
{
    [Fact]
    public void EveryOperation_HasADerivative() =>
        Assert.Equal(Kinds<Operation>(), Derivatives.Table.Keys.OrderBy(type => type.Name, StringComparer.Ordinal));

    [Fact]
    public void Backward_GoesFromTheLastNodeToTheFirst()
    {
        TrainingGraph graph = Differentiate("Hidden(8, Activation = Activation.Tanh), Hidden(6)");

        Assert.Equal([5, 4, 3, 2, 1], graph.Backward.Select(step => step.Node.Id));
    }

    [Fact]
    public void FirstLayer_HasNoGradientOfTheInput()
    {
        TrainingGraph graph = Differentiate("Hidden(8)");

        Assert.Equal([true, true, false], graph.Backward.Select(step => step.ForInput));
        Assert.Equal([true, false, true], graph.Backward.Select(step => step.ForParameters));
    }

    [Fact]
    public void DropoutOfTheInput_HasNoGradient()
    {
        TrainingGraph graph = Differentiate("Dropout(0.2), Hidden(8)");

        Assert.DoesNotContain(graph.Backward, step => step.Node.Operation is Drop);
        Assert.False(graph.Backward.Single(step => step.Node.Layer == "hidden1" && step.ForParameters).ForInput);
    }

    [Theory]
    // The values are: input, sums of the layer, activations of the layer, outputs.
    [InlineData("Hidden(8)", new[] { true, false, true, false })]
    [InlineData("Hidden(8, Activation = Activation.Tanh)", new[] { true, false, true, false })]
    [InlineData("Hidden(8, Activation = Activation.Gelu)", new[] { true, true, true, false })]
    [InlineData("Hidden(8, Activation = Activation.Silu)", new[] { true, true, true, false })]
    [InlineData("Hidden(8, Activation = Activation.Linear)", new[] { true, true, false })]
    // Dropout keeps its mask, not what it read; the layer above keeps what ReLU put out, the one below what was dropped.
    [InlineData("Hidden(8), Dropout", new[] { true, false, true, true, false })]
    public void ValuesThatGradientsRead_AreKept(string layers, bool[] kept) =>
        Assert.Equal(kept, Differentiate(layers).Kept);

    [Fact]
    public void UnreadPlaces_AreNeitherPlannedNorDifferentiated()
    {
        TrainingGraph graph = TrainingGraph.Of(ShapeInference.Infer(Definition.Spec("[Model, Input(13, 13, 1), Conv2D(4, 3), MaxPool(2), Classes(3)]")));

        Assert.Equal("10×10×4", graph.Forward.Nodes[0].Output.ToString());
        Assert.Equal("10×10×4", graph.Backward[^1].Node.Output.ToString());
    }

    private static TrainingGraph Differentiate(string layers) =>
        Differentiation.Differentiate(ShapeInference.Infer(Definition.Spec($"[Model, Input(4), {layers}, Classes(3)]")));

    private static IEnumerable<Type> Kinds<T>() =>
        typeof(T).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(T)) && !type.IsAbstract).OrderBy(type => type.Name, StringComparer.Ordinal);
}
