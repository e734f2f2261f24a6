using Microsoft.CodeAnalysis;
using Roslearn.Generators.Parsing;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis.Calls;

/// <summary>What rules about calls need to know of a model. It may come from another assembly.</summary>
/// <param name="Spec">Its definition, without errors.</param>
/// <param name="InputSize">Values of one example: what was generated, so that no shape is worked out twice.</param>
/// <param name="OutputSize">Values predicted for one example.</param>
internal sealed record ModelFacts(ModelSpec Spec, int InputSize, int OutputSize)
{
    /// <summary>Those of a class; <see langword="null"/> if it is no model, or a wrong one, of which the definition's rules speak.</summary>
    public static ModelFacts? Of(INamedTypeSymbol type)
    {
        if (DefinitionAttributes.Of(type) is not { Length: > 0 } attributes
            || !attributes.Any(DefinitionAttributes.IsModel)
            || Constant(type, "InputSize") is not { } inputs
            || Constant(type, "OutputSize") is not { } outputs)
        {
            return null;
        }

        ParsedModel model = ModelParser.Parse(type);
        return model.IsReadable && model.Errors.Count == 0 ? new ModelFacts(model.Spec, inputs, outputs) : null;
    }

    private static int? Constant(INamedTypeSymbol type, string name) =>
        type.GetMembers(name).OfType<IFieldSymbol>().FirstOrDefault() is { ConstantValue: int value } ? value : null;
}
