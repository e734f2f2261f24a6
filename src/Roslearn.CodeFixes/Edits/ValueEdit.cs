using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Roslearn.Generators.Specification;

namespace Roslearn.CodeFixes.Edits;

/// <summary>Writes another value for an argument, or for an expression outside attributes.</summary>
internal static class ValueEdit
{
    public static void Replace(SyntaxEditor editor, SyntaxNode target, DefinitionFix fix)
    {
        ExpressionSyntax value = RoslearnNames.Expression(fix.Text);
        if (target.FirstAncestorOrSelf<AttributeArgumentSyntax>() is { } argument)
        {
            // The node found may be the whole argument when the value fills it.
            SyntaxNode old = target is AttributeArgumentSyntax ? argument.Expression : target;
            editor.ReplaceNode(old, (current, _) => value.WithTriviaFrom(current));
        }
        else if (target is ExpressionSyntax && target.FirstAncestorOrSelf<AttributeSyntax>() is null)
        {
            editor.ReplaceNode(target, (current, _) => value.WithTriviaFrom(current));
        }
        else if (target.FirstAncestorOrSelf<AttributeSyntax>() is { } attribute)
        {
            editor.ReplaceNode(attribute, (current, _) => AddNamed((AttributeSyntax)current, fix.Target.Argument, value));
        }
    }

    /// <summary>A named argument, or one value of a list of them.</summary>
    public static void Remove(SyntaxEditor editor, SyntaxNode target, DefinitionFix fix)
    {
        if (target.FirstAncestorOrSelf<AttributeArgumentSyntax>() is { } argument)
        {
            editor.RemoveNode(argument, SyntaxRemoveOptions.KeepNoTrivia);
        }
    }

    /// <summary>The argument was left out: adds it, a property at the end, a parameter after the other parameters, for C# wants these first.</summary>
    private static AttributeSyntax AddNamed(AttributeSyntax attribute, string name, ExpressionSyntax value)
    {
        AttributeArgumentListSyntax list = attribute.ArgumentList ?? SyntaxFactory.AttributeArgumentList();
        bool isParameter = char.IsLower(name[0]);
        int index = isParameter ? list.Arguments.TakeWhile(argument => argument.NameEquals is null).Count() : list.Arguments.Count;
        AttributeArgumentSyntax added = SyntaxFactory.AttributeArgument(value);
        added = isParameter
            ? added.WithNameColon(SyntaxFactory.NameColon(name).WithTrailingTrivia(SyntaxFactory.Space))
            : added.WithNameEquals(SyntaxFactory.NameEquals(name).NormalizeWhitespace().WithTrailingTrivia(SyntaxFactory.Space));
        SeparatedSyntaxList<AttributeArgumentSyntax> arguments = list.Arguments.Insert(index, added);
        IEnumerable<SyntaxToken> commas = arguments.GetSeparators().Select(comma => comma.HasTrailingTrivia ? comma : comma.WithTrailingTrivia(SyntaxFactory.Space));
        return attribute.WithArgumentList(list.WithArguments(SyntaxFactory.SeparatedList(arguments, commas)));
    }
}
