using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Roslearn.Generators.Specification;

namespace Roslearn.CodeFixes.Edits;

/// <summary>Writes another value for an argument.</summary>
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
        else if (target is AttributeSyntax attribute)
        {
            editor.ReplaceNode(attribute, (current, _) => AddNamed((AttributeSyntax)current, fix.Target.Argument, value));
        }
    }

    /// <summary>The argument was left out: adds it at the end.</summary>
    private static AttributeSyntax AddNamed(AttributeSyntax attribute, string name, ExpressionSyntax value) =>
        attribute.AddArgumentListArguments(
            SyntaxFactory.AttributeArgument(value)
                .WithNameEquals(SyntaxFactory.NameEquals(name).NormalizeWhitespace().WithTrailingTrivia(SyntaxFactory.Space))
                .WithLeadingTrivia(attribute.ArgumentList?.Arguments.Count > 0 ? SyntaxFactory.TriviaList(SyntaxFactory.Space) : default));
}
