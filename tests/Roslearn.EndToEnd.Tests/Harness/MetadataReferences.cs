using Microsoft.CodeAnalysis;
using Roslearn;

namespace EndToEnd.Harness;

/// <summary>What a user's project refers to: the framework and Roslearn.</summary>
public static class MetadataReferences
{
    /// <summary>The assemblies of the running framework stand in for its reference assemblies: tests must not need a download.</summary>
    public static IReadOnlyList<MetadataReference> All { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Append(typeof(ModelAttribute).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];
}
