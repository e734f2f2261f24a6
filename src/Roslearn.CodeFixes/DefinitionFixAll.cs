using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;
using Roslearn.CodeFixes.Edits;
using Roslearn.Generators.Analysis;
using Roslearn.Generators.Specification;

namespace Roslearn.CodeFixes;

/// <summary>
/// Makes the fixes of any number of diagnostics of a document in one go, one after the other on the same tree: two models in one container both want
/// it partial, two attributes of one list are both removed, which merging finished documents would refuse as conflicts.
/// </summary>
internal static class DefinitionFixAll
{
    public static FixAllProvider Provider { get; } = FixAllProvider.Create(
        async (context, document, diagnostics) => await ApplyAsync(document, diagnostics, context.CodeActionEquivalenceKey, context.CancellationToken).ConfigureAwait(false));

    public static async Task<Document> ApplyAsync(
        Document document, ImmutableArray<Diagnostic> diagnostics, string? key, CancellationToken cancellationToken)
    {
        SyntaxNode root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        var editor = new SyntaxEditor(root, document.Project.Solution.Services);
        foreach (Diagnostic diagnostic in diagnostics)
        {
            int index = 0;
            foreach (IReadOnlyList<(DefinitionFix Edit, Location Target)> fix in FixProperties.Read(diagnostic))
            {
                if (EquivalenceKey.Of(diagnostic.Id, index++) == key)
                {
                    foreach ((DefinitionFix edit, Location target) in fix.Where(edit => edit.Target.SourceTree?.FilePath == root.SyntaxTree.FilePath))
                    {
                        EditTable.Rows[edit.Kind](editor, root.FindNode(target.SourceSpan, getInnermostNodeForTie: true), edit);
                    }
                }
            }
        }

        return document.WithSyntaxRoot(editor.GetChangedRoot());
    }
}
