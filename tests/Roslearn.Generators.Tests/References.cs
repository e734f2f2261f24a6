using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Roslearn.Generators.Tests;

/// <summary>What a user's project references: the framework of the running test, and Roslearn.</summary>
internal static class References
{
    public static ImmutableArray<MetadataReference> All { get; } =
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(path => Path.GetFileName(path) is var name
            && (name.StartsWith("System.", StringComparison.Ordinal) || name is "Roslearn.dll" or "netstandard.dll" or "mscorlib.dll"))
        .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))
        .ToImmutableArray();
}
