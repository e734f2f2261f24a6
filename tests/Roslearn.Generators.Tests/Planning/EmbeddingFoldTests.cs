using Roslearn.Generators.Autodiff;
using Roslearn.Generators.Graph;
using Roslearn.Generators.Planning;
using Roslearn.Generators.Specification;
using Roslearn.Generators.Tests.Parsing;

namespace Roslearn.Generators.Tests.Planning;

/// <summary>Which embeddings are folded into the layer that reads them, and what is left of them.</summary>
public sealed class EmbeddingFoldTests
{
    [Theory]
    [InlineData("Tokens(8, 20), Embedding(5), Lstm(7), Classes(3)")]
    [InlineData("Tokens(8, 20), Embedding(5), Gru(7), Layers(2), Classes(20, PerStep = true)")]
    [InlineData("Tokens(8, 128), Embedding(5), Rnn(7), Classes(3)")]
    public void EmbeddingThatARecurrentLayerAloneReads_IsFolded(string layers)
    {
        ExecutionPlan plan = Plan(layers);

        Assert.Single(plan.Folds);
        Assert.DoesNotContain(plan.Training.Calls.Concat(plan.Prediction.Calls).Concat(plan.Streaming!.Calls), call => call.Kernel is EmbeddingForward);
        Assert.True(plan.IsGradientFirst, "the gradient of the embedding reads weights that an update may have changed");
    }

    [Theory]
    [InlineData("Tokens(8, 129), Embedding(5), Lstm(7), Classes(3)", "more than half as many tokens as places")]
    [InlineData("Tokens(8, 20), Embedding(5), Lstm(7, Bidirectional = true), Classes(3)", "two layers read it")]
    [InlineData("Tokens(8, 20), Embedding(5), Dropout, Lstm(7), Classes(3)", "what is read is not the embedding")]
    [InlineData("Tokens(8, 20), Embedding(5), Hidden(6), Lstm(7), Classes(3)", "no recurrent layer reads it")]
    [InlineData("Tokens(8000, 100000), Embedding(5), Lstm(256), Classes(3)", "a table of 400 MB")]
    public void OtherEmbedding_IsNotFolded(string layers, string why)
    {
        ExecutionPlan plan = Plan(layers);

        Assert.True(plan.Folds.Count == 0, why);
        Assert.Contains(plan.Training.Calls, call => call.Kernel is EmbeddingForward);
        Assert.False(plan.IsGradientFirst);
    }

    [Fact]
    public void BatchSize_DecidesWhetherTheTablePays()
    {
        Assert.Single(Plan("Tokens(8, 20), Embedding(5), Lstm(7), Classes(3), BatchSize(5)").Folds);
        Assert.Empty(Plan("Tokens(8, 20), Embedding(5), Lstm(7), Classes(3), BatchSize(4)").Folds);
    }

    private static ExecutionPlan Plan(string layers)
    {
        ModelSpec spec = Definition.Spec($"[Model, {layers}]");
        return Planner.Plan(spec, TrainingGraph.Of(ShapeInference.Infer(spec)));
    }
}
