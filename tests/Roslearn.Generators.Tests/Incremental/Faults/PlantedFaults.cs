using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Roslearn.Generators.Tests.Incremental.Faults;

/// <summary>What must not be in a cached value, each in a generator of its own.</summary>
internal static class PlantedFaults
{
    public static IReadOnlyDictionary<string, IIncrementalGenerator> All { get; } = new Dictionary<string, IIncrementalGenerator>
    {
        ["a symbol"] = new FaultyGenerator<ISymbol>(model => model.TargetSymbol),
        ["a syntax node"] = new FaultyGenerator<SyntaxNode>(model => model.TargetNode),
        ["a location"] = new FaultyGenerator<Location>(model => model.TargetNode.GetLocation()),
        ["a line span"] = new FaultyGenerator<FileLinePositionSpan>(model => model.TargetNode.GetLocation().GetLineSpan()),
        ["an immutable array"] = new FaultyGenerator<ImmutableArray<string>>(model => [model.TargetSymbol.Name]),
    };

    /// <summary>The same pipeline around a value that may be cached.</summary>
    public static IIncrementalGenerator None { get; } =
        new FaultyGenerator<string>(model => string.Join(" ", model.TargetSymbol.GetAttributes().Select(attribute => attribute.ToString())));
}
