using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Roslearn.Generators.Tests.Harness;

/// <summary>A user's project after the generator ran.</summary>
/// <param name="Compilation">With the generated files.</param>
/// <param name="Run">What the generator did.</param>
/// <param name="GeneratorDiagnostics">What the generator, or the driver about it, reported.</param>
internal sealed record Generated(CSharpCompilation Compilation, GeneratorDriverRunResult Run, ImmutableArray<Diagnostic> GeneratorDiagnostics)
{
    public ImmutableArray<GeneratedSourceResult> Sources => Run.Results.Single().GeneratedSources;

    /// <summary>The text of the only generated file.</summary>
    public string Text => Sources.Single().SourceText.ToString();

    /// <summary>Everything the compiler has to say except hidden hints about style, suppressed warnings included.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics() =>
        Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden || diagnostic.IsSuppressed).ToArray();

    /// <summary>Fails unless generator and compiler have nothing to say.</summary>
    public Generated WithoutDiagnostics()
    {
        Assert.Null(Run.Results.Single().Exception);
        Assert.Empty(GeneratorDiagnostics);
        Assert.Empty(Diagnostics());
        return this;
    }

    /// <summary>The assembly's bytes. Fails on any error.</summary>
    public ImmutableArray<byte> Emit()
    {
        using var stream = new MemoryStream();
        EmitResult result = Compilation.Emit(stream);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        return [.. stream.ToArray()];
    }

    /// <summary>The assembly, ready to run.</summary>
    public Assembly Load() => Assembly.Load([.. Emit()]);
}
