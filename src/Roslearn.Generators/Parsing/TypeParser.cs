using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Parsing;

/// <summary>Reads how to write another partial declaration of a class inside its containers.</summary>
internal static class TypeParser
{
    public static TypeSpec Parse(INamedTypeSymbol type)
    {
        string name = Escape(type.Name);
        return new TypeSpec(
            NamespaceOf(type, Escape, "."),
            Containers(type).Select(Declaration).ToEquatable(),
            Declaration(type),
            name,
            UniqueName.Of(type));
    }

    /// <summary>The containing types, outermost first.</summary>
    public static IEnumerable<INamedTypeSymbol> Containers(INamedTypeSymbol type)
    {
        var containers = new Stack<INamedTypeSymbol>();
        for (INamedTypeSymbol? container = type.ContainingType; container is not null; container = container.ContainingType)
        {
            containers.Push(container);
        }

        return containers;
    }

    /// <summary>The namespace's parts joined; empty for the global one.</summary>
    public static string NamespaceOf(INamedTypeSymbol type, Func<string, string> part, string separator)
    {
        var parts = new Stack<string>();
        for (INamespaceSymbol? space = type.ContainingNamespace; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
        {
            parts.Push(part(space.Name));
        }

        return string.Join(separator, parts);
    }

    private static string Declaration(INamedTypeSymbol type)
    {
        var text = new StringBuilder("partial ").Append(Keyword(type)).Append(' ').Append(Escape(type.Name));
        if (type.TypeParameters.Length > 0)
        {
            text.Append('<').Append(string.Join(", ", type.TypeParameters.Select(TypeParameter))).Append('>');
        }

        return text.ToString();
    }

    private static string Keyword(INamedTypeSymbol type) => type switch
    {
        { IsRecord: true, TypeKind: TypeKind.Struct } => "record struct",
        { IsRecord: true } => "record",
        { TypeKind: TypeKind.Struct } => "struct",
        { TypeKind: TypeKind.Interface } => "interface",
        _ => "class",
    };

    /// <summary>Constraints need not be repeated in a second partial declaration, but names and variance must.</summary>
    private static string TypeParameter(ITypeParameterSymbol parameter) =>
        parameter.Variance switch
        {
            VarianceKind.In => "in ",
            VarianceKind.Out => "out ",
            _ => "",
        } + Escape(parameter.Name);

    /// <summary>An identifier that C# also uses as a keyword, anywhere, needs the <c>@</c>.</summary>
    private static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None && SyntaxFacts.GetContextualKeywordKind(name) == SyntaxKind.None
            ? name
            : "@" + name;
}
