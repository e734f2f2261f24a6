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
        else if (target.FirstAncestorOrSelf<AttributeSyntax>() is { } attribute)
        {
            editor.ReplaceNode(attribute, (current, _) => AddNamed((AttributeSyntax)current, fix.Target.Argument, value));
        }
    }

    /// <summary>The argument was left out: adds it, a property at the end and a parameter (which C# wants before properties) at the start.</summary>
    private static AttributeSyntax AddNamed(AttributeSyntax attribute, string name, ExpressionSyntax value)
    {
        AttributeArgumentSyntax argument = SyntaxFactory.AttributeArgument(value);
        bool isParameter = char.IsLower(name[0]);
        AttributeArgumentListSyntax list = attribute.ArgumentList ?? SyntaxFactory.AttributeArgumentList();
        bool isAlone = list.Arguments.Count == 0;
        if (isParameter && !isAlone)
        {
            list = list.ReplaceNode(list.Arguments[0], list.Arguments[0].WithLeadingTrivia(SyntaxFactory.Space));
        }

        return attribute.WithArgumentList(isParameter
            ? list.WithArguments(list.Arguments.Insert(0, argument.WithNameColon(SyntaxFactory.NameColon(name).WithTrailingTrivia(SyntaxFactory.Space))))
            : list.AddArguments(argument
                .WithNameEquals(SyntaxFactory.NameEquals(name).NormalizeWhitespace().WithTrailingTrivia(SyntaxFactory.Space))
                .WithLeadingTrivia(isAlone ? default : SyntaxFactory.TriviaList(SyntaxFactory.Space))));
    }
}
