using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Tests.Parsing;

public sealed class ResidualTests
{
    [Fact]
    public void Group_IsWhatStandsInTheSameBrackets()
    {
        ModelSpec spec = Definition.Spec("[Model, Input(8, 8, 2)] [Conv2D(4, 3)] [Residual, Conv2D(4, 1), Dropout(0.1)] [Dropout(0.2)] [Conv2D(4, 1), Layers(2), Residual] [Classes(3)]");

        Assert.Equal(
            ["Convolution", "ResidualStart", "Convolution", "Dropout", "ResidualEnd", "Dropout", "ResidualStart", "Convolution", "Convolution", "ResidualEnd"],
            spec.Layers.Select(layer => layer.GetType().Name.Replace("Spec", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void Sum_ReadsTheInputOfItsGroup()
    {
        LayerGraph graph = ShapeInference.Infer(Definition.Spec(
            "[Model, Input(8, 8, 4)] [Conv2D(4, 1), Residual] [Conv2D(4, 1, Activation = Activation.Linear), Residual(Activation = Activation.ReLU)] [Classes(3)]"));

        Assert.Equal([(3, 2, 0), (5, 4, 3)], graph.Nodes.Where(node => node.Operation is Sum).Select(node => (node.Id, node.Input, node.Other!.Value)));
        Assert.Equal(["conv1", "residual1", "conv2", "residual2", "output"], graph.Layers.Select(layer => layer.Name));
    }

    [Theory]
    [InlineData("[Conv2D(4, 1), Residual, Residual]", "[Residual] contradicts another one in the same brackets")]
    [InlineData("[Conv2D(4, 1)] [Residual]", "[Residual] contradicts brackets without layers")]
    [InlineData("[Conv2D(4, 1), Residual] [Layers(2)]", "[Layers(2)] contradicts the [Residual] group above, which is not one layer")]
    public void WrongGroup_Contradicts(string layers, string message)
    {
        DefinitionError error = Assert.Single(Definition.Parse($"[Model, Input(8, 8, 4)] {layers} [Classes(3)]").Errors);

        Assert.Equal(ErrorIds.Contradiction, error.Id);
        Assert.Equal(message, $"{error.Arguments[0]} contradicts {error.Arguments[1]}");
    }

    [Fact]
    public void GroupThatChangesTheShape_IsAnErrorAtTheResidual()
    {
        LayerGraph graph = ShapeInference.Infer(Definition.Spec("[Model, Input(8, 8, 4)] [Conv2D(4, 3), Residual] [Classes(3)]"));

        Assert.Equal(ErrorIds.Rank, graph.Error!.Id);
        Assert.Equal(["[Residual]", "layers that keep the shape 8×8×4", "6×6×4"], graph.Error.Arguments);
    }
}
