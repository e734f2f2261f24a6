using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Roslearn.Generators.Parsing;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis;

/// <summary>Finds the place in the source that an <see cref="Origin"/> stands for.</summary>
internal sealed class DefinitionSource(INamedTypeSymbol type, SyntaxReference trigger, CancellationToken cancellationToken)
{
    private readonly ImmutableArray<AttributeData> _attributes = DefinitionAttributes.Of(type);

    /// <summary>The argument or element itself if it is written, else the attribute, else the name of the class.</summary>
    public Location Locate(Origin origin)
    {
        if (origin.Attribute < 0
            || origin.Attribute >= _attributes.Length
            || _attributes[origin.Attribute].ApplicationSyntaxReference?.GetSyntax(cancellationToken) is not AttributeSyntax attribute)
        {
            return ClassName();
        }

        return origin.Argument.Length == 0
            ? attribute.GetLocation()
            : (FindArgument(attribute, _attributes[origin.Attribute], origin) ?? (SyntaxNode)attribute).GetLocation();
    }

    /// <summary>Whether no attribute of the same name stands before it in its file.</summary>
    public static bool IsFirstOfFile(SyntaxReference trigger, CancellationToken cancellationToken)
    {
        string? name = (trigger.GetSyntax(cancellationToken) as AttributeSyntax)?.Name.ToString();
        return trigger.SyntaxTree.GetRoot(cancellationToken)
            .DescendantNodes(new TextSpan(0, trigger.Span.Start))
            .OfType<AttributeSyntax>()
            .All(attribute => attribute.Name.ToString() != name || attribute.Span == trigger.Span);
    }

    /// <summary>The name in the declaration that carries the trigger, <c>[Model]</c> if it has that: the class has others, one of them generated.</summary>
    private Location ClassName() =>
        trigger.GetSyntax(cancellationToken).FirstAncestorOrSelf<BaseTypeDeclarationSyntax>()?.Identifier.GetLocation()
        ?? type.Locations[0];

    private static ExpressionSyntax? FindArgument(AttributeSyntax attribute, AttributeData data, Origin origin)
    {
        if (attribute.ArgumentList is not { } list)
        {
            return null;
        }

        foreach (AttributeArgumentSyntax argument in list.Arguments)
        {
            if ((argument.NameEquals?.Name ?? argument.NameColon?.Name)?.Identifier.ValueText == origin.Argument)
            {
                return Element(argument.Expression, origin.Element);
            }
        }

        if (data.AttributeConstructor?.Parameters.FirstOrDefault(candidate => candidate.Name == origin.Argument) is not { } parameter)
        {
            return null;
        }

        AttributeArgumentSyntax[] positional = list.Arguments.Where(argument => argument is { NameEquals: null, NameColon: null }).ToArray();
        if (parameter.Ordinal >= positional.Length)
        {
            return null;
        }

        // A params list is spread over the last arguments, or is one array.
        return parameter.IsParams && origin.Element >= 0 && positional.Length - parameter.Ordinal > 1
            ? positional.ElementAtOrDefault(parameter.Ordinal + origin.Element)?.Expression
            : Element(positional[parameter.Ordinal].Expression, origin.Element);
    }

    private static ExpressionSyntax Element(ExpressionSyntax expression, int element)
    {
        if (element < 0)
        {
            return expression;
        }

        SeparatedSyntaxList<ExpressionSyntax>? items = expression switch
        {
            ArrayCreationExpressionSyntax array => array.Initializer?.Expressions,
            ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions,
            _ => null,
        };
        if (expression is CollectionExpressionSyntax collection && collection.Elements.ElementAtOrDefault(element) is ExpressionElementSyntax item)
        {
            return item.Expression;
        }

        return items?.ElementAtOrDefault(element) ?? expression;
    }
}
