using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Parsing;

/// <summary>What the declaration of a class must be like for another part of it to be generated.</summary>
internal static class DeclarationChecks
{
    /// <summary>Whether a generated part makes sense to C#, and the error if the class cannot be a model (none where C# has its own).</summary>
    public static (bool IsExtensible, DefinitionError? Error) Run(INamedTypeSymbol type)
    {
        if (type.TypeKind != TypeKind.Class)
        {
            return (false, null);
        }

        if (KindError(type) is { } kind)
        {
            return (false, kind);
        }

        // Another part of a class that is not partial is an error of C#'s own (CS0260), after which the command line runs no analyzer: a build
        // would never show RL0001 and its words.
        INamedTypeSymbol? notPartial = TypeParser.Containers(type).Append(type).LastOrDefault(part => !IsPartial(part));
        if (notPartial is not null)
        {
            var makePartial = new DefinitionFix(FixKind.MakePartial, Origin.None);
            return (false, new DefinitionError(ErrorIds.NotPartial, Origin.None, new[] { notPartial.Name }, new[] { makePartial }));
        }

        // An abstract model is wrong, but members that are generated all the same spare the user an error for each use of them.
        return (true, type.IsAbstract ? Contradiction.WithModel("'abstract'") : null);
    }

    /// <summary>Layers written on two partial declarations: their order would depend on the order in which files are compiled.</summary>
    public static DefinitionError? SplitLayers(INamedTypeSymbol type, ImmutableArray<AttributeData> attributes)
    {
        int first = -1;
        for (int i = 0; i < attributes.Length; i++)
        {
            // Layers are what may be written several times.
            if (!AttributeTable.Rows.TryGetValue(DefinitionAttributes.ShortName(attributes[i]), out AttributeTable.Row row) || !row.IsRepeatable)
            {
                continue;
            }

            if (first < 0)
            {
                first = i;
            }
            else if (Declaration(i) != Declaration(first))
            {
                return Contradiction.Between(
                    Name(i) + " on another partial declaration",
                    Name(first) + ", because no order is defined between the two",
                    new Origin(i));
            }
        }

        return null;

        int Declaration(int index) => DefinitionAttributes.DeclarationIndex(attributes[index], type.DeclaringSyntaxReferences);

        string Name(int index) => DefinitionText.Attribute(DefinitionAttributes.ShortName(attributes[index]));
    }

    private static DefinitionError? KindError(INamedTypeSymbol type) => type switch
    {
        { IsStatic: true } => Contradiction.WithModel("'static'"),
        { IsGenericType: true, TypeParameters.Length: > 0 } =>
            Contradiction.WithModel("The type parameter '" + type.TypeParameters[0].Name + "'"),
        _ when TypeParser.Containers(type).Append(type).Any(part => part.IsFileLocal) => Contradiction.WithModel("'file'"),
        _ when Declarations(type).Any(declaration => declaration.ParameterList is not null) => Contradiction.WithModel("A primary constructor"),
        _ => null,
    };

    private static bool IsPartial(INamedTypeSymbol type) =>
        Declarations(type).All(declaration => declaration.Modifiers.Any(SyntaxKind.PartialKeyword));

    private static IEnumerable<TypeDeclarationSyntax> Declarations(INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax()).OfType<TypeDeclarationSyntax>();
}
