using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Roslearn.Generators.Specification;

namespace Roslearn.CodeFixes.Edits;

/// <summary>Takes away or exchanges one attribute.</summary>
internal static class AttributeEdit
{
    public static void Replace(SyntaxEditor editor, SyntaxNode target, DefinitionFix fix)
    {
        if (target.FirstAncestorOrSelf<AttributeSyntax>() is { } attribute)
        {
            editor.ReplaceNode(attribute, (current, _) => RoslearnNames.Attribute(fix.Text).WithTriviaFrom(current));
        }
    }

    /// <summary>The arguments stay.</summary>
    public static void Rename(SyntaxEditor editor, SyntaxNode target, DefinitionFix fix)
    {
        if (target.FirstAncestorOrSelf<AttributeSyntax>() is { } attribute)
        {
            editor.ReplaceNode(attribute, (current, _) => ((AttributeSyntax)current).WithName(RoslearnNames.Attribute(fix.Text).Name.WithTriviaFrom(((AttributeSyntax)current).Name)));
        }
    }

    /// <summary>With its list, if it is alone there; the comments above the list stay.</summary>
    public static void Remove(SyntaxEditor editor, SyntaxNode target, DefinitionFix fix)
    {
        if (target.FirstAncestorOrSelf<AttributeSyntax>() is { Parent: AttributeListSyntax list } attribute)
        {
            editor.RemoveNode(
                attribute,
                list.Attributes.Count > 1
                    ? SyntaxRemoveOptions.KeepNoTrivia
                    : SyntaxRemoveOptions.KeepLeadingTrivia | SyntaxRemoveOptions.KeepUnbalancedDirectives);
        }
    }
}
