using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Roslearn.Generators.Specification;
using Roslearn.Generators.Specification.Checks;

namespace Roslearn.Generators.Parsing;

/// <summary>Turns a class annotated with <c>[Model]</c> into its specification. The only room that sees symbols.</summary>
public static class ModelParser
{
    /// <summary>Reads and checks a definition. Never throws for anything typed or half typed.</summary>
    /// <param name="type">The annotated class.</param>
    /// <param name="cancellationToken">Checked before each attribute.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static ParsedModel Parse(INamedTypeSymbol type, CancellationToken cancellationToken = default)
    {
        var model = new ModelBuilder();
        ImmutableArray<AttributeData> attributes = DefinitionAttributes.Of(type);
        HashSet<int> unreadable = ReadAttributes(attributes, model, cancellationToken);
        (ModelSpec spec, IReadOnlyList<DefinitionError> contradictions) = model.Build(TypeParser.Parse(type));
        (bool isExtensible, DefinitionError? declaration) = DeclarationChecks.Run(type);

        List<DefinitionError> errors = contradictions
            .Concat(new[] { declaration, DeclarationChecks.SplitLayers(type, attributes) }.OfType<DefinitionError>())
            .Concat(DefinitionChecks.Run(spec))
            .Distinct()
            .OrderBy(error => error.Id, StringComparer.Ordinal)
            .ThenBy(error => error.Origin.Attribute)
            .ThenBy(error => error.Origin.Element)
            .ToList();

        // One squiggle for one cause: where C# has an error of its own, that is the one. What is missing may be the attribute that C# does not know.
        bool hasUnknown = type.GetAttributes().Any(attribute => attribute.AttributeClass is null or { TypeKind: TypeKind.Error });
        int hidden = errors.RemoveAll(error => unreadable.Contains(error.Origin.Attribute) || (hasUnknown && error.Id == ErrorIds.PartMissing));
        bool isReadable = unreadable.Count == 0 && hidden == 0;
        return new ParsedModel(spec, errors.ToEquatable(), isReadable, isExtensible);
    }

    /// <summary>Feeds the attributes to their readers.</summary>
    /// <returns>The positions of those that C# itself rejects.</returns>
    private static HashSet<int> ReadAttributes(ImmutableArray<AttributeData> attributes, ModelBuilder model, CancellationToken cancellationToken)
    {
        var unreadable = new HashSet<int>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int index = 0; index < attributes.Length; index++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var attribute = new AttributeReader(attributes[index], index);
            if (AttributeTable.Rows.TryGetValue(attribute.Name, out AttributeTable.Row row) && (seen.Add(attribute.Name) || row.IsRepeatable))
            {
                model.Layers.Bracket = attribute.Bracket;
                row.Read(attribute, model);
                if (!attribute.IsReadable)
                {
                    unreadable.Add(index);
                }
            }
        }

        return unreadable;
    }
}
