using Microsoft.CodeAnalysis;
using Roslearn;
using Roslearn.Data;
using Spectre.Console;

namespace EndToEnd.Harness;

/// <summary>What a user's project refers to: the framework, the packages, and what the display shows in its signatures.</summary>
public static class MetadataReferences
{
    private static readonly Type[] OfEachPackage = [typeof(ModelAttribute), typeof(CsvTable), typeof(TrainingDisplay), typeof(IAnsiConsole)];

    /// <summary>The assemblies of the running framework stand in for its reference assemblies: tests must not need a download.</summary>
    public static IReadOnlyList<MetadataReference> All { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Concat(OfEachPackage.Select(type => type.Assembly.Location))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];
}
