using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Roslearn.Generators.Parsing;

/// <summary>The Roslearn attributes of a class in the order of the source: the order that <c>Origin.Attribute</c> counts.</summary>
internal static class DefinitionAttributes
{
    public const string Namespace = "Roslearn";
    public const string Model = Namespace + "." + ModelName;

    private const string Suffix = "Attribute";
    private const string ModelName = "Model" + Suffix;

    public static ImmutableArray<AttributeData> Of(INamedTypeSymbol type)
    {
        ImmutableArray<SyntaxReference> declarations = type.DeclaringSyntaxReferences;
        return type.GetAttributes()
            .Where(attribute => IsOurs(attribute))
            .OrderBy(attribute => DeclarationIndex(attribute, declarations))
            .ThenBy(attribute => attribute.ApplicationSyntaxReference?.Span.Start ?? 0)
            .ToImmutableArray();
    }

    /// <summary>
    /// Whether the declaration carries the class's <c>[Model]</c>: the first one, for C# reports a second (CS0579) but lets the generator see both.
    /// </summary>
    public static bool IsTriggered(INamedTypeSymbol type, SyntaxNode declaration) =>
        Trigger(type) is { } trigger && trigger.SyntaxTree == declaration.SyntaxTree && declaration.Span.Contains(trigger.Span);

    /// <summary>Where the class's first <c>[Model]</c> is written, if it has one.</summary>
    public static SyntaxReference? Trigger(INamedTypeSymbol type) =>
        type.GetAttributes().FirstOrDefault(attribute => IsOurs(attribute) && IsModel(attribute))?.ApplicationSyntaxReference;

    /// <summary>Whether one of our attributes is <c>[Model]</c>.</summary>
    public static bool IsModel(AttributeData attribute) => attribute.AttributeClass!.MetadataName == ModelName;

    /// <summary>Which of the class's partial declarations carries the attribute.</summary>
    public static int DeclarationIndex(AttributeData attribute, ImmutableArray<SyntaxReference> declarations)
    {
        if (attribute.ApplicationSyntaxReference is { } application)
        {
            for (int i = 0; i < declarations.Length; i++)
            {
                if (declarations[i].SyntaxTree == application.SyntaxTree && declarations[i].Span.Contains(application.Span))
                {
                    return i;
                }
            }
        }

        return declarations.Length;
    }

    /// <summary><c>Hidden</c> for <c>Roslearn.HiddenAttribute</c>.</summary>
    public static string ShortName(AttributeData attribute)
    {
        string name = attribute.AttributeClass?.Name ?? "";
        return name.EndsWith(Suffix, StringComparison.Ordinal) ? name.Substring(0, name.Length - Suffix.Length) : name;
    }

    private static bool IsOurs(AttributeData attribute) =>
        attribute.AttributeClass is { TypeKind: not TypeKind.Error, ContainingNamespace: { Name: Namespace, ContainingNamespace.IsGlobalNamespace: true } } type
        && type.ContainingType is null;
}
