using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Parsing;

/// <summary>Turns a class annotated with <c>[Model]</c> into its specification. The only room that sees symbols.</summary>
public static class ModelParser
{
    /// <summary>Reads a definition. Never throws for anything typed or half typed.</summary>
    /// <param name="type">The annotated class.</param>
    /// <param name="cancellationToken">Checked before each attribute.</param>
    public static ParsedModel Parse(INamedTypeSymbol type, CancellationToken cancellationToken = default)
    {
        var model = new ModelBuilder();
        bool isReadable = ReadAttributes(type, model, cancellationToken);
        (ModelSpec spec, IReadOnlyList<DefinitionError> errors) = model.Build(TypeParser.Parse(type));
        return new ParsedModel(spec, errors.ToEquatable(), isReadable, IsExtensible: true);
    }

    private static bool ReadAttributes(INamedTypeSymbol type, ModelBuilder model, CancellationToken cancellationToken)
    {
        bool isReadable = true;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        ImmutableArray<AttributeData> attributes = DefinitionAttributes.Of(type);
        for (int index = 0; index < attributes.Length; index++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var attribute = new AttributeReader(attributes[index], index);
            if (AttributeTable.Rows.TryGetValue(attribute.Name, out AttributeTable.Row row) && (seen.Add(attribute.Name) || row.IsRepeatable))
            {
                row.Read(attribute, model);
                isReadable &= attribute.IsReadable;
            }
        }

        return isReadable;
    }
}
