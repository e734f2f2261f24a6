extern alias Compiler;

using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Compiler::Roslearn.Generators.Analysis;
using Compiler::Roslearn.Generators.Analysis.Calls;

namespace Roslearn.Benchmarks.Generation;

/// <summary>Times what an editor asks of the analyzers after each keystroke: the diagnostics of the file that is typed in.</summary>
internal static class AnalyzerBenchmark
{
    private const int WarmUpRounds = 6;

    private static readonly int[] s_modelCounts = [1, 20];

    public static void Run()
    {
        Console.WriteLine($"{"models",8}  {"keystrokes",-22}{"count",6}{"median ms",12}{"p95 ms",10}{"max ms",10}{"processor ms",14}");
        foreach (int models in s_modelCounts)
        {
            // The first rounds compile the analyzers themselves, and then the parts that are hot once more.
            for (int round = 0; round < WarmUpRounds; round++)
            {
                Type(models, inModel: round % 2 == 0);
            }

            Print(models, "beside the models", Type(models, inModel: false));
            Print(models, "in a model", Type(models, inModel: true));
        }
    }

    /// <summary>Milliseconds after each keystroke in a file with all the models, in order of size, and the mean of all threads' processor time.</summary>
    private static (double[] Times, double Processor) Type(int models, bool inModel)
    {
        ImmutableArray<DiagnosticAnalyzer> analyzers = [new DefinitionAnalyzer(), new CallAnalyzer()];
        CSharpCompilation compilation = UserProject.Compilation(File(models, UserSources.Unrelated, UserSources.Model(0)));
        var times = new List<double>();
        TimeSpan processor = TimeSpan.Zero;
        foreach ((_, string text) in Keystrokes.All().Where(key => key.InModel == inModel))
        {
            SyntaxTree tree = compilation.SyntaxTrees[0];
            string file = inModel ? File(models, UserSources.Unrelated, text) : File(models, text, UserSources.Model(0));
            compilation = compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(file)));
            SemanticModel model = compilation.GetSemanticModel(compilation.SyntaxTrees[0]);
            model.GetDiagnostics();
            TimeSpan before = Environment.CpuUsage.TotalTime;
            long start = Stopwatch.GetTimestamp();
            compilation.WithAnalyzers(analyzers, new AnalyzerOptions([]))
                .GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, CancellationToken.None)
                .GetAwaiter()
                .GetResult();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            processor += Environment.CpuUsage.TotalTime - before;
        }

        return ([.. times.Order()], processor.TotalMilliseconds / times.Count);
    }

    /// <summary>One file: a class without models, then the models, the first of which is given.</summary>
    private static string File(int models, string unrelated, string first) => "using Roslearn;\n" + string.Concat(
        Enumerable.Range(1, models - 1).Select(number => UserSources.Model(number)).Prepend(first).Prepend(unrelated).Select(Body));

    /// <summary>Without what may stand at the beginning of a file alone.</summary>
    private static string Body(string text) => text.Replace("using Roslearn;", "", StringComparison.Ordinal).Replace("namespace App;", "", StringComparison.Ordinal) + "\n";

    private static void Print(int models, string keystrokes, (double[] Times, double Processor) typed) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{models,8}  {keystrokes,-22}{typed.Times.Length,6}{typed.Times[typed.Times.Length / 2],12:F2}{typed.Times[typed.Times.Length * 95 / 100],10:F2}{typed.Times[^1],10:F2}{typed.Processor,14:F2}"));
}
