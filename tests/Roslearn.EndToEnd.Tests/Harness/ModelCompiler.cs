using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Roslearn.Generators;

namespace EndToEnd.Harness;

/// <summary>Runs the generator over C# in memory and compiles the result as the strictest of projects would: no warning of any level, no unsafe code.</summary>
public static class ModelCompiler
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    /// <summary>The image of an assembly with the models of <paramref name="source"/>.</summary>
    /// <param name="source">A C# file.</param>
    /// <param name="checkOverflow">Compiles as in a project with <c>CheckForOverflowUnderflow</c>.</param>
    /// <exception cref="InvalidOperationException">The generator failed, or the compiler had something to say.</exception>
    public static byte[] Compile(string source, bool checkOverflow = false)
    {
        (Compilation compilation, GeneratorRunResult run) = Generate(source, checkOverflow);
        return Emit(compilation.AddSyntaxTrees(run.GeneratedSources.Select(file => file.SyntaxTree)), run, source);
    }

    /// <summary>The generated file of the one model of <paramref name="source"/>.</summary>
    /// <exception cref="InvalidOperationException">The generator failed.</exception>
    public static SyntaxTree Generate(string source) => Generate(source, checkOverflow: false).Run.GeneratedSources.Single().SyntaxTree;

    private static (Compilation Compilation, GeneratorRunResult Run) Generate(string source, bool checkOverflow)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Models",
            [CSharpSyntaxTree.ParseText(source, ParseOptions, "Models.cs", System.Text.Encoding.UTF8)],
            MetadataReferences.All,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                optimizationLevel: OptimizationLevel.Release,
                checkOverflow: checkOverflow,
                allowUnsafe: false,
                generalDiagnosticOption: ReportDiagnostic.Error,
                warningLevel: 9999,
                nullableContextOptions: NullableContextOptions.Enable));
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new ModelGenerator().AsSourceGenerator()], parseOptions: ParseOptions)
            .RunGenerators(compilation);
        GeneratorRunResult run = driver.GetRunResult().Results.Single();
        return run.Exception is null ? (compilation, run) : throw new InvalidOperationException($"The generator threw over:\n{source}", run.Exception);
    }

    private static byte[] Emit(Compilation compilation, GeneratorRunResult run, string source)
    {
        using var image = new MemoryStream();
        Diagnostic[] diagnostics =
        [
            .. compilation.Emit(image).Diagnostics.Concat(run.Diagnostics).Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden),
        ];
        if (diagnostics.Length > 0)
        {
            throw new InvalidOperationException($"{string.Join('\n', diagnostics.Take(20).Select(Describe))}\nover:\n{source}");
        }

        return image.ToArray();
    }

    private static string Describe(Diagnostic diagnostic)
    {
        int line = diagnostic.Location.GetLineSpan().StartLinePosition.Line;
        string text = diagnostic.Location.SourceTree?.GetText().Lines[line].ToString() ?? "";
        return $"{diagnostic}\n    {text}";
    }
}
