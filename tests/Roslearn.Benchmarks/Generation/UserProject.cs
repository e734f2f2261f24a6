extern alias Compiler;

using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using Compiler::Roslearn.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Roslearn.Benchmarks.Generation;

/// <summary>A user's project in an editor: files that change, and a generator that runs after each change.</summary>
internal sealed class UserProject
{
    private static readonly CSharpParseOptions s_parse = new(LanguageVersion.Latest);

    /// <summary>What a user's project references: the framework, and Roslearn.</summary>
    private static readonly ImmutableArray<MetadataReference> s_references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "Roslearn.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private readonly SyntaxTree[] _trees;
    private CSharpCompilation _compilation;
    private GeneratorDriver _driver;
    private ImmutableHashSet<SourceText> _generated = [];

    /// <summary>A project that was never built.</summary>
    /// <param name="models">How many models it has.</param>
    /// <param name="track">Whether the driver keeps count of its steps, which takes time.</param>
    public UserProject(int models, bool track)
    {
        _trees =
        [
            .. Enumerable.Range(0, models).Select(number => Parse(UserSources.Model(number), $"Classifier{number}.cs")),
            Parse(UserSources.Unrelated, "Report.cs"),
        ];
        _compilation = CSharpCompilation.Create(
            "App", _trees, s_references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        _driver = CSharpGeneratorDriver.Create(
            [new ModelGenerator().AsSourceGenerator()],
            parseOptions: s_parse,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: track));
    }

    /// <summary>A project of one file, for what looks at compilations without a driver.</summary>
    public static CSharpCompilation Compilation(string file) =>
        CSharpCompilation.Create("App", [Parse(file, "Models.cs")], s_references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    /// <summary>Changes the file of the first model.</summary>
    public void EditModel(string text) => Edit(0, text);

    /// <summary>Changes the file without a model.</summary>
    public void EditUnrelated(string text) => Edit(_trees.Length - 1, text);

    /// <summary>Runs the generator over the project as it stands.</summary>
    public DriverRun Generate()
    {
        long start = Stopwatch.GetTimestamp();
        _driver = _driver.RunGenerators(_compilation);
        double milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        GeneratorRunResult result = _driver.GetRunResult().Results.Single();
        if (result.Exception is not null)
        {
            throw new InvalidOperationException("the generator threw", result.Exception);
        }

        SourceText[] fresh = [.. result.GeneratedSources.Select(source => source.SourceText).Where(text => !_generated.Contains(text))];
        _generated = [.. result.GeneratedSources.Select(source => source.SourceText)];
        return new DriverRun(
            milliseconds,
            DriverRun.CountRuns(result, ModelGenerator.ParseStep),
            DriverRun.CountRuns(result, ModelGenerator.CompileStep),
            fresh.Length,
            fresh.Sum(text => Encoding.UTF8.GetByteCount(text.ToString())));
    }

    private void Edit(int file, string text)
    {
        SyntaxTree changed = Parse(text, _trees[file].FilePath);
        _compilation = _compilation.ReplaceSyntaxTree(_trees[file], changed);
        _trees[file] = changed;
    }

    private static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), s_parse, path);
}
