using CsCheck;
using Roslearn.Generators.Autodiff;
using Roslearn.Generators.Graph;
using Roslearn.Generators.Planning;
using Roslearn.Generators.Specification;
using Roslearn.Generators.Tests.Harness;
using Roslearn.Generators.Tests.Parsing;

namespace Roslearn.Generators.Tests.Graph;

public sealed class ParameterMemoryCheckTests
{
    [Theory]
    [InlineData("Input(1048576), Hidden(1048576), Classes(3)", "2:units[0]")]
    [InlineData("Input(40000), Hidden(60000), Classes(3)", "2:units[0]")]
    [InlineData("Input(4), Hidden(8, 1048576, 2048), Classes(3)", "2:units[2]")]
    [InlineData("Input(1048576), Output(1048576)", "2:size")]
    [InlineData("Input(4), Hidden(2048), Layers(250), Classes(10)", "2:units[0]")]
    public void MoreThanFits_IsAnErrorAtTheLargestLayer(string attributes, string origin)
    {
        LayerGraph graph = ShapeInference.Infer(Definition.Spec("[Model, " + attributes + "]"));

        DefinitionError error = Assert.Single(GraphChecks.Run(graph));
        Assert.Equal(ErrorIds.Size, error.Id);
        Assert.Equal(origin, $"{error.Origin.Attribute}:{error.Origin.Argument}{(error.Origin.Element < 0 ? "" : $"[{error.Origin.Element}]")}");
    }

    [Theory]
    [InlineData("Input(23000), Hidden(23000), Classes(3)")]
    [InlineData("Input(4096), Hidden(2048), Layers(5), Classes(1000)")]
    public void LargeModel_IsFine(string attributes) =>
        Assert.Empty(GraphChecks.Run(ShapeInference.Infer(Definition.Spec("[Model, " + attributes + "]"))));

    [Fact]
    public void Bound_IsNeverBelowThePlan() => Specs.Random.Sample(
        spec =>
        {
            LayerGraph graph = ShapeInference.Infer(spec);
            ExecutionPlan plan = Planner.Plan(spec, TrainingGraph.Of(graph));
            double bound = graph.Nodes.Sum(node => ParameterMemoryCheck.Floats(graph, node));
            return bound >= plan.ParameterFloats && bound >= plan.TransposedFloats;
        },
        iter: 200);
}
