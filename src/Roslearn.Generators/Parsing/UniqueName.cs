using System.Globalization;
using Microsoft.CodeAnalysis;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Parsing;

/// <summary>A name for a type's generated file: <c>My.App.Outer_1.DigitClassifier</c>.</summary>
internal static class UniqueName
{
    /// <summary>
    /// Names that only differ in case, or by a number of type parameters and an underscore, would share a file, and a generator that adds two
    /// files of one name fails as a whole: such twins get a hash of their exact name.
    /// </summary>
    public static string Of(INamedTypeSymbol type)
    {
        string space = TypeParser.NamespaceOf(type, part => part, ".");
        IEnumerable<INamedTypeSymbol> types = TypeParser.Containers(type).Append(type);
        string name = string.Join(".", types.Select(Part));
        string full = space.Length == 0 ? name : space + "." + name;
        return HasTwin(type) ? full + "-" + Hash(space + "." + string.Join("+", types.Select(part => part.MetadataName))) : full;
    }

    private static string Part(INamedTypeSymbol type) =>
        type.Arity == 0 ? type.Name : type.Name + "_" + DefinitionText.Number(type.Arity);

    /// <summary>Whether, at some level from the type outwards, a neighbour would get the same part.</summary>
    private static bool HasTwin(INamedTypeSymbol type)
    {
        for (ISymbol symbol = type; symbol.ContainingSymbol is INamespaceOrTypeSymbol parent; symbol = parent)
        {
            string part = PartOf(symbol);
            foreach (ISymbol neighbour in parent.GetMembers())
            {
                if (neighbour is INamespaceOrTypeSymbol
                    && string.Equals(PartOf(neighbour), part, StringComparison.OrdinalIgnoreCase)
                    && !SymbolEqualityComparer.Default.Equals(neighbour, symbol))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static string PartOf(ISymbol symbol) => symbol is INamedTypeSymbol type ? Part(type) : symbol.Name;

    /// <summary>FNV-1a: the same on every machine, unlike <see cref="string.GetHashCode()"/>.</summary>
    private static string Hash(string text)
    {
        uint hash = 2166136261;
        foreach (char character in text)
        {
            hash = unchecked((hash ^ character) * 16777619);
        }

        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }
}
