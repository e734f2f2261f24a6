using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Roslearn.CodeFixes;
using Roslearn.Generators;
using Roslearn.Generators.Analysis;
using Roslearn.Generators.Analysis.Calls;
using Roslearn.Generators.Tests;

namespace Roslearn.Analyzers.Tests.Framework;

/// <summary>Runs the analyzer and the code fixes over sources with markup: <c>[|wrong|]</c>, or <c>{|RL0003:wrong|}</c>.</summary>
internal static partial class Verify
{
    /// <summary>Exactly the marked diagnostics are reported: errors, and those of the rules that marks name.</summary>
    public static Task Analyzer(params string[] files) => Run(Ids(files), files);

    /// <summary>Exactly the marked diagnostics are reported in a program of top-level statements.</summary>
    public static Task CallsOfProgram(string program)
    {
        var test = new AnalyzerTest(Ids(program));
        test.TestState.Sources.Add(program);
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Not even the rule says anything.</summary>
    public static Task Quiet(string id, params string[] files) => Run([id], files);

    /// <summary>Exactly the marked diagnostics are reported under this <c>.editorconfig</c>.</summary>
    public static Task AnalyzerWithConfig(string source, string config, params DiagnosticResult[] expected)
    {
        var test = new AnalyzerTest(Ids(source, config).Concat(expected.Select(diagnostic => diagnostic.Id)));
        test.TestState.Sources.Add(source);
        test.TestState.ExpectedDiagnostics.AddRange(expected);
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\n" + config));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>A diagnostic at the mark <c>{|#0:wrong|}</c>. Its additional locations are where its fixes go: the tests of those see them.</summary>
    public static DiagnosticResult At(string id, DiagnosticSeverity severity) =>
        new DiagnosticResult(id, severity).WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations);

    /// <summary>The diagnostic has this message.</summary>
    public static Task Message(string source, string id, string message)
    {
        var test = new AnalyzerTest([id]);
        test.TestState.Sources.Add(source);
        test.TestState.ExpectedDiagnostics.Add(At(id, RuleTable.All.Single(rule => rule.Descriptor.Id == id).Descriptor.DefaultSeverity).WithMessage(message));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The fix of each place one after the other, and all at once as Fix All in document, project and solution, give the fixed source.</summary>
    public static Task Fix(string source, string @fixed, int index = 0) => Fix(index, (source, @fixed));

    /// <inheritdoc cref="Fix(string, string, int)"/>
    /// <param name="index">Which of the fixes offered; the first by default.</param>
    /// <param name="files">Source and fixed source of each file.</param>
    public static Task Fix(int index, params (string Source, string Fixed)[] files)
    {
        var test = new FixTest(Ids([.. files.Select(file => file.Source)])) { CodeActionIndex = index };
        foreach ((string source, string @fixed) in files)
        {
            test.TestState.Sources.Add(source);
            test.FixedState.Sources.Add(@fixed);
        }

        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static Task Run(IEnumerable<string> ids, string[] files)
    {
        var test = new AnalyzerTest(ids);
        foreach (string file in files)
        {
            test.TestState.Sources.Add(file);
        }

        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The rules that texts speak of.</summary>
    private static IEnumerable<string> Ids(params string[] texts) => texts.SelectMany(text => RuleId().Matches(text)).Select(match => match.Value);

    [GeneratedRegex("RL[0-9]{4}")]
    private static partial Regex RuleId();

    /// <summary>Advice that a test is not about is off: its sources are as short as can be, not good definitions. The corpora run all rules.</summary>
    private static void Prepare(AnalyzerTest<DefaultVerifier> test, IEnumerable<string> ids)
    {
        test.DisabledDiagnostics.AddRange(RuleTable.All
            .Select(rule => rule.Descriptor)
            .Where(rule => rule.DefaultSeverity != DiagnosticSeverity.Error && !ids.Contains(rule.Id))
            .Select(rule => rule.Id));

        test.TestBehaviors |= TestBehaviors.SkipGeneratedSourcesCheck;

        // The framework of the running test: the packages of reference assemblies cannot be downloaded everywhere.
        test.ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        test.TestState.AdditionalReferences.AddRange(References.All);
    }

    /// <summary>Code that uses a model needs what is generated for it; definitions alone are tested without, for that is faster.</summary>
    private static IEnumerable<Type> Generators(IEnumerable<string> ids) => ids.Any(IsAboutCalls) ? [typeof(ModelGenerator)] : [];

    private static IEnumerable<DiagnosticAnalyzer> Analyzers(IEnumerable<string> ids) => ids.Any(IsAboutCalls) ? [new DefinitionAnalyzer(), new CallAnalyzer()] : [new DefinitionAnalyzer()];

    /// <summary>RL0012 is about projects of an old language.</summary>
    private static ParseOptions Language(IEnumerable<string> ids, ParseOptions options) =>
        ids.Contains("RL0012") ? ((CSharpParseOptions)options).WithLanguageVersion(LanguageVersion.CSharp11) : options;

    private static bool IsAboutCalls(string id) => id.StartsWith("RL07", StringComparison.Ordinal);

    private sealed class AnalyzerTest : CSharpAnalyzerTest<DefinitionAnalyzer, DefaultVerifier>
    {
        private readonly string[] _ids;

        public AnalyzerTest(IEnumerable<string> ids) => Prepare(this, _ids = [.. ids]);

        protected override IEnumerable<Type> GetSourceGenerators() => Generators(_ids);

        protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => Analyzers(_ids);

        protected override ParseOptions CreateParseOptions() => Language(_ids, base.CreateParseOptions());
    }

    private sealed class FixTest : CSharpCodeFixTest<DefinitionAnalyzer, DefinitionCodeFix, DefaultVerifier>
    {
        private readonly string[] _ids;

        public FixTest(IEnumerable<string> ids) => Prepare(this, _ids = [.. ids]);

        protected override IEnumerable<Type> GetSourceGenerators() => Generators(_ids);

        protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => Analyzers(_ids);

        protected override ParseOptions CreateParseOptions() => Language(_ids, base.CreateParseOptions());
    }
}
