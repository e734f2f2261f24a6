using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace Roslearn.CodeFixes.Edits;

/// <summary>
/// Writes names of the definition language in full and marks them for simplification, so that they compile whatever the file imports and are as
/// short as it allows.
/// </summary>
internal static class RoslearnNames
{
    private const string Prefix = "global::Roslearn.";

    /// <summary>A number, or an enum value such as <c>Activation.Sigmoid</c>.</summary>
    public static ExpressionSyntax Expression(string text)
    {
        ExpressionSyntax expression = SyntaxFactory.ParseExpression(text);
        return expression is MemberAccessExpressionSyntax
            ? SyntaxFactory.ParseExpression(Prefix + text).WithAdditionalAnnotations(Simplifier.Annotation)
            : expression;
    }

    /// <summary>An attribute such as <c>Classes(10)</c>.</summary>
    public static AttributeSyntax Attribute(string text)
    {
        CompilationUnitSyntax unit = SyntaxFactory.ParseCompilationUnit("[" + Prefix + text + "] class C;");
        AttributeSyntax attribute = unit.DescendantNodes().OfType<AttributeSyntax>().First();
        return attribute.WithName(attribute.Name.WithAdditionalAnnotations(Simplifier.Annotation));
    }
}
