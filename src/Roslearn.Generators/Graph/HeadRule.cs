using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Graph;

/// <summary>The shape rules of heads: a dense layer named <c>output</c> and the criterion that reads it.</summary>
internal static class HeadRule
{
    private const string Name = "output";

    public static Criterion Classes(ClassesSpec head, GraphBuilder graph)
    {
        DenseRule.Add(graph, Name, head.Size, Activation.Linear, head.Initializer, head.Origin, "Softmax");
        return new CrossEntropy(head.Size, head.LabelSmoothing is not null || head.ClassWeights.Count > 0, graph.Steps);
    }

    public static Criterion Output(OutputSpec head, GraphBuilder graph)
    {
        if (head.Loss == Loss.BinaryCrossEntropy)
        {
            DenseRule.Add(graph, Name, head.Size, Activation.Linear, head.Initializer, head.Origin, "Sigmoid");
            return new BinaryCrossEntropy(head.Size, graph.Steps);
        }

        DenseRule.Add(graph, Name, head.Size, head.Activation, head.Initializer, head.Origin);
        return new ElementLoss(head.Loss, head.Size, graph.Steps);
    }
}
