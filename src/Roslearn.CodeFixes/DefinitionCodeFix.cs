using System.Collections.Immutable;
using System.Composition;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Roslearn.Generators.Analysis;
using Roslearn.Generators.Analysis.Calls;
using Roslearn.Generators.Specification;

namespace Roslearn.CodeFixes;

/// <summary>
/// Offers the fixes that a rule put into its diagnostic. The rules decide what to change to what; this knows how to edit C#.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class DefinitionCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        new DefinitionAnalyzer().SupportedDiagnostics.Concat(new CallAnalyzer().SupportedDiagnostics).Select(descriptor => descriptor.Id).ToImmutableArray();

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => DefinitionFixAll.Provider;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            int index = 0;
            foreach (IReadOnlyList<(DefinitionFix Edit, Location)> fix in FixProperties.Read(diagnostic))
            {
                string key = EquivalenceKey.Of(diagnostic.Id, index++);
                context.RegisterCodeFix(
                    CodeAction.Create(
                        FixTitle.Of(fix.Select(edit => edit.Edit)),
                        cancellation => DefinitionFixAll.ApplyAsync(context.Document, [diagnostic], key, cancellation),
                        key),
                    diagnostic);
            }
        }

        return Task.CompletedTask;
    }
}
