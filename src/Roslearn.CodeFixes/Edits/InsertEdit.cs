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
    public static void After(SyntaxEditor editor, SyntaxNode target, DefinitionFix fix) => Beside(editor, target, fix, isBefore: false);

    /// <summary>Before the target.</summary>
    public static void Before(SyntaxEditor editor, SyntaxNode target, DefinitionFix fix) => Beside(editor, target, fix, isBefore: true);

    private static void Beside(SyntaxEditor editor, SyntaxNode target, DefinitionFix fix, bool isBefore)
    {
        if (target.FirstAncestorOrSelf<AttributeSyntax>() is { } attribute)
        {
            editor.TrackNode(attribute);
            Insert(editor, target, fix, declaration => declaration.GetCurrentNode(attribute), isBefore);
        }
    }

    private static void Insert(
        SyntaxEditor editor, SyntaxNode target, DefinitionFix fix, Func<TypeDeclarationSyntax, AttributeSyntax?> findNeighbour, bool isBefore = false)
    {
        if (target.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type)
        {
            editor.ReplaceNode(type, (current, _) =>
            {
                var declaration = (TypeDeclarationSyntax)current;
                return findNeighbour(declaration) is { Parent: AttributeListSyntax list } neighbour
                    ? IsOneLine(declaration) || IsInside(list, neighbour, isBefore) ? InList(declaration, list, neighbour, fix, isBefore) : OnOwnLine(declaration, list, fix, isBefore)
                    : declaration;
            });
        }
    }

    /// <summary>All attributes share one pair of brackets with a neighbour, or stand on the line of the class.</summary>
    private static bool IsOneLine(TypeDeclarationSyntax type) =>
        type.AttributeLists.Any(list => list.Attributes.Count > 1 && list.Attributes.Any(attribute => IsModel(attribute.Name)))
        || !type.AttributeLists.Last().GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia);

    /// <summary>Others of the same pair of brackets come between the place and the next line.</summary>
    private static bool IsInside(AttributeListSyntax list, AttributeSyntax neighbour, bool isBefore) =>
        neighbour != (isBefore ? list.Attributes.First() : list.Attributes.Last());

    private static TypeDeclarationSyntax InList(TypeDeclarationSyntax type, AttributeListSyntax list, AttributeSyntax neighbour, DefinitionFix fix, bool isBefore)
    {
        SeparatedSyntaxList<AttributeSyntax> attributes = list.Attributes.Insert(
            list.Attributes.IndexOf(neighbour) + (isBefore ? 0 : 1),
            RoslearnNames.Attribute(fix.Text));
        SyntaxTokenList commas = SyntaxFactory.TokenList(attributes.GetSeparators()
            .Select(comma => comma.HasTrailingTrivia ? comma : comma.WithTrailingTrivia(SyntaxFactory.Space)));
        return type.ReplaceNode(list, list.WithAttributes(SyntaxFactory.SeparatedList(attributes, commas)));
    }

    private static TypeDeclarationSyntax OnOwnLine(TypeDeclarationSyntax type, AttributeListSyntax list, DefinitionFix fix, bool isBefore)
    {
        // The indentation is the white space in front of the neighbour. Comments above it stay there; those above the first are the class's, documentation
        // among them, and stay above all.
        SyntaxTriviaList above = list.GetLeadingTrivia();
        SyntaxTriviaList indentation = SyntaxFactory.TriviaList(above.Reverse().TakeWhile(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)));
        bool isFirst = isBefore && list == type.AttributeLists.First();
        AttributeListSyntax added = SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(RoslearnNames.Attribute(fix.Text)))
            .WithLeadingTrivia(isFirst ? above : indentation)
            .WithTrailingTrivia(list.GetTrailingTrivia().Where(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)));
        int index = type.AttributeLists.IndexOf(list);
        SyntaxList<AttributeListSyntax> lists = isFirst ? type.AttributeLists.Replace(list, list.WithLeadingTrivia(indentation)) : type.AttributeLists;
        return type.WithAttributeLists(lists.Insert(index + (isBefore ? 0 : 1), added));
    }

    private static bool IsModel(NameSyntax name) =>
        (name is QualifiedNameSyntax qualified ? qualified.Right : name) is SimpleNameSyntax { Identifier.ValueText: "Model" or "ModelAttribute" };
}
