using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Roslearn.Generators.Specification;

namespace Roslearn.CodeFixes.Edits;

/// <summary>Takes a loop away from around its only statement.</summary>
internal static class LoopEdit
{
    public static void Unwrap(SyntaxEditor editor, SyntaxNode target, DefinitionFix fix)
    {
        if (target.FirstAncestorOrSelf<ForStatementSyntax>() is { } loop)
        {
            StatementSyntax body = loop.Statement is BlockSyntax { Statements: [var only] } ? only : loop.Statement;
            editor.ReplaceNode(loop, body.WithTriviaFrom(loop).WithAdditionalAnnotations(Formatter.Annotation));
        }
    }
}
