using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Graph;

/// <summary>What makes a definition wrong that only shows once the shapes are known. Shared by the generator and the analyzers.</summary>
public static class GraphChecks
{
    private static readonly IReadOnlyList<Func<LayerGraph, IEnumerable<DefinitionError>>> All = [ShapeCheck.Run, ParameterMemoryCheck.Run];

    /// <summary>All errors; none for a good definition.</summary>
    public static EquatableArray<DefinitionError> Run(LayerGraph graph) => All.SelectMany(check => check(graph)).ToEquatable();
}
