using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Graph;

/// <summary>RL0008 and RL0009: every layer fits the value it reads. The shape rules found it; one cause makes one error.</summary>
internal static class ShapeCheck
{
    public static IEnumerable<DefinitionError> Run(LayerGraph graph) => graph.Error is { } error ? [error] : [];
}
