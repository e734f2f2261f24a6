using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Roslearn.Generators.Tests.Harness;

/// <summary>
/// A user's project as strict as any: nullable, warning level 9999, every warning an error, documentation checked (CS1591 on), no unsafe code.
/// The compiler's own choice of defaults is left nowhere, so that what passes here passes everywhere.
/// </summary>
internal sealed record UserProject(params string[] Files)
{
    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.CSharp14;

    public bool CheckOverflow { get; init; }

    public IReadOnlyList<MetadataReference> MoreReferences { get; init; } = [];

    public CSharpParseOptions ParseOptions => new(LanguageVersion, DocumentationMode.Diagnose);

    /// <summary>The project as the user wrote it, without generated code.</summary>
    public CSharpCompilation Compilation() => CSharpCompilation.Create(
        "UserProject",
        Files.Select((text, index) => CSharpSyntaxTree.ParseText(text, ParseOptions, $"File{index}.cs", System.Text.Encoding.UTF8)),
        References.All.AddRange(MoreReferences),
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            optimizationLevel: OptimizationLevel.Release,
            checkOverflow: CheckOverflow,
            allowUnsafe: false,
            generalDiagnosticOption: ReportDiagnostic.Error,
            warningLevel: 9999,
            nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>A driver that records its steps.</summary>
    public GeneratorDriver Driver(params IIncrementalGenerator[] generators) => CSharpGeneratorDriver.Create(
        generators.Select(GeneratorExtensions.AsSourceGenerator),
        parseOptions: ParseOptions,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>Runs the generator as a build does.</summary>
    public Generated Generate(CancellationToken cancellationToken = default)
    {
        GeneratorDriver driver = Driver(new ModelGenerator())
            .RunGeneratorsAndUpdateCompilation(Compilation(), out Compilation output, out ImmutableArray<Diagnostic> diagnostics, cancellationToken);
        return new Generated((CSharpCompilation)output, driver.GetRunResult(), diagnostics);
    }
}
