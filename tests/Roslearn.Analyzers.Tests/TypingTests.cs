using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Roslearn.Generators.Analysis;
using Roslearn.Generators.Analysis.Calls;
using Roslearn.Generators.Tests;

namespace Roslearn.Analyzers.Tests;

/// <summary>
/// An editor asks for the diagnostics of the file that is typed in. Counted, not timed: the thresholds of a file are asked for once for each model that
/// is judged.
/// </summary>
public sealed class TypingTests(ITestOutputHelper output)
{
    private const string Unrelated = "class Unrelated { int Method() { return 1; } }";

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    public async Task KeystrokeInAnotherFile_JudgesNoModel(int models) =>
        Assert.Equal(0, await Judged([Unrelated, .. Enumerable.Range(0, models).Select(Model)]));

    [Fact]
    public async Task KeystrokeInOneOfManyFiles_JudgesItsModelAlone() =>
        Assert.Equal(1, await Judged([.. Enumerable.Range(0, 20).Select(Model)]));

    [Fact]
    public async Task KeystrokeInAFileOfManyModels_JudgesEachOnce() =>
        Assert.Equal(20, await Judged([string.Concat(Enumerable.Range(0, 20).Select(Model)).Replace("using Roslearn;", "", StringComparison.Ordinal).Insert(0, "using Roslearn;")]));

    private static string Model(int number) => $"using Roslearn; [Model, Input(4), Hidden(8), Classes(3)] partial class M{number};";

    /// <summary>How many models are judged when the first file is looked at.</summary>
    private async Task<int> Judged(string[] files)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "App",
            files.Select((file, i) => CSharpSyntaxTree.ParseText(file, path: $"{i}.cs")),
            References.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var options = new CountingOptions();
        var clock = Stopwatch.StartNew();

        await compilation
            .WithAnalyzers([new DefinitionAnalyzer(), new CallAnalyzer()], new AnalyzerOptions([], options))
            .GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(compilation.SyntaxTrees[0]), filterSpan: null, TestContext.Current.CancellationToken);

        output.WriteLine($"{files.Length} files: {clock.Elapsed.TotalMilliseconds:0.0} ms");
        return options.Read;
    }

    /// <summary>Counts the readings of a threshold that its rule reads once for every model.</summary>
    private sealed class CountingOptions : AnalyzerConfigOptionsProvider
    {
        private readonly Counting _options = new();

        public int Read => _options.Read;

        public override AnalyzerConfigOptions GlobalOptions => _options;

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => _options;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _options;
    }

    private sealed class Counting : AnalyzerConfigOptions
    {
        private readonly ConcurrentQueue<string> _read = [];

        public int Read => _read.Count;

        public override IEnumerable<string> Keys => [];

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            if (key == "roslearn.RL0306.min")
            {
                _read.Enqueue(key);
            }

            value = null;
            return false;
        }
    }
}
