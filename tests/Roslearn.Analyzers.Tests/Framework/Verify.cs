using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Roslearn.CodeFixes;
using Roslearn.Generators.Analysis;
using Roslearn.Generators.Tests;

namespace Roslearn.Analyzers.Tests.Framework;

/// <summary>Runs the analyzer and the code fixes over sources with markup: <c>[|wrong|]</c>, or <c>{|RL0003:wrong|}</c>.</summary>
internal static class Verify
{
    /// <summary>Exactly the marked diagnostics are reported.</summary>
    public static Task Analyzer(params string[] files)
    {
        var test = new AnalyzerTest();
        Add(test.TestState.Sources, files);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Exactly the marked diagnostics are reported under this <c>.editorconfig</c>.</summary>
    public static Task AnalyzerWithConfig(string source, string config, params DiagnosticResult[] expected)
    {
        var test = new AnalyzerTest();
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
        var test = new AnalyzerTest();
        test.TestState.Sources.Add(source);
        test.TestState.ExpectedDiagnostics.Add(At(id, DiagnosticSeverity.Error).WithMessage(message));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The fix of each place one after the other, and all at once as Fix All in document, project and solution, give the fixed source.</summary>
    public static Task Fix(string source, string @fixed, int index = 0) => Fix(index, (source, @fixed));

    /// <inheritdoc cref="Fix(string, string, int)"/>
    /// <param name="index">Which of the fixes offered; the first by default.</param>
    /// <param name="files">Source and fixed source of each file.</param>
    public static Task Fix(int index, params (string Source, string Fixed)[] files)
    {
        var test = new FixTest { CodeActionIndex = index };
        foreach ((string source, string @fixed) in files)
        {
            test.TestState.Sources.Add(source);
            test.FixedState.Sources.Add(@fixed);
        }

        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static void Add(SourceFileList sources, string[] files)
    {
        foreach (string file in files)
        {
            sources.Add(file);
        }
    }

    private static void Prepare(AnalyzerTest<DefaultVerifier> test)
    {
        // The framework of the running test: the packages of reference assemblies cannot be downloaded everywhere.
        test.ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        test.TestState.AdditionalReferences.AddRange(References.All);
    }

    private sealed class AnalyzerTest : CSharpAnalyzerTest<DefinitionAnalyzer, DefaultVerifier>
    {
        public AnalyzerTest() => Prepare(this);
    }

    private sealed class FixTest : CSharpCodeFixTest<DefinitionAnalyzer, DefinitionCodeFix, DefaultVerifier>
    {
        public FixTest() => Prepare(this);
    }
}
