using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Roslearn.Generators.Specification;

namespace Roslearn.CodeFixes.Edits;

/// <summary>Adds an attribute in the way the definition around it is written: in the same brackets, or on a line of its own.</summary>
internal static class InsertEdit
{
    /// <summary>Directly after <c>[Model]</c>.</summary>
    public static void First(SyntaxEditor editor, SyntaxNode target, DefinitionFix fix) =>
        Insert(editor, target, fix, declaration => declaration.AttributeLists
            .SelectMany(list => list.Attributes)
            .FirstOrDefault(attribute => IsModel(attribute.Name)));

    /// <summary>After all other attributes.</summary>
    public static void Last(SyntaxEditor editor, SyntaxNode target, DefinitionFix fix) =>
        Insert(editor, target, fix, declaration => declaration.AttributeLists.LastOrDefault()?.Attributes.LastOrDefault());

    /// <summary>After the target.</summary>
    public static void After(SyntaxEditor editor, SyntaxNode target, DefinitionFix fix)
    {
        if (target.FirstAncestorOrSelf<AttributeSyntax>() is { } attribute)
        {
            editor.TrackNode(attribute);
            Insert(editor, target, fix, declaration => declaration.GetCurrentNode(attribute));
        }
    }

    private static void Insert(
        SyntaxEditor editor, SyntaxNode target, DefinitionFix fix, Func<TypeDeclarationSyntax, AttributeSyntax?> findNeighbour)
    {
        if (target.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type)
        {
            editor.ReplaceNode(type, (current, _) =>
            {
                var declaration = (TypeDeclarationSyntax)current;
                return findNeighbour(declaration) is { Parent: AttributeListSyntax list } neighbour
                    ? IsOneLine(declaration) ? InList(declaration, list, neighbour, fix) : OnOwnLine(declaration, list, fix)
                    : declaration;
            });
        }
    }

    /// <summary>All attributes share one pair of brackets with a neighbour, or stand on the line of the class.</summary>
    private static bool IsOneLine(TypeDeclarationSyntax type) =>
        type.AttributeLists.Any(list => list.Attributes.Count > 1 && list.Attributes.Any(attribute => IsModel(attribute.Name)))
        || !type.AttributeLists.Last().GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia);

    private static TypeDeclarationSyntax InList(TypeDeclarationSyntax type, AttributeListSyntax list, AttributeSyntax neighbour, DefinitionFix fix)
    {
        SeparatedSyntaxList<AttributeSyntax> attributes = list.Attributes.Insert(
            list.Attributes.IndexOf(neighbour) + 1,
            RoslearnNames.Attribute(fix.Text));
        SyntaxTokenList commas = SyntaxFactory.TokenList(attributes.GetSeparators()
            .Select(comma => comma.HasTrailingTrivia ? comma : comma.WithTrailingTrivia(SyntaxFactory.Space)));
        return type.ReplaceNode(list, list.WithAttributes(SyntaxFactory.SeparatedList(attributes, commas)));
    }

    private static TypeDeclarationSyntax OnOwnLine(TypeDeclarationSyntax type, AttributeListSyntax list, DefinitionFix fix)
    {
        // The indentation is the white space in front of the neighbour; comments above it stay there.
        SyntaxTriviaList indentation = SyntaxFactory.TriviaList(
            list.GetLeadingTrivia().Reverse().TakeWhile(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)));
        AttributeListSyntax added = SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(RoslearnNames.Attribute(fix.Text)))
            .WithLeadingTrivia(indentation)
            .WithTrailingTrivia(list.GetTrailingTrivia().Where(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)));
        return type.WithAttributeLists(type.AttributeLists.Insert(type.AttributeLists.IndexOf(list) + 1, added));
    }

    private static bool IsModel(NameSyntax name) =>
        (name is QualifiedNameSyntax qualified ? qualified.Right : name) is SimpleNameSyntax { Identifier.ValueText: "Model" or "ModelAttribute" };
}
