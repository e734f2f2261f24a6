using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Roslearn.Generators.Analysis.Calls;

/// <summary>What an expression refers to.</summary>
internal static class Variable
{
    /// <summary>The local, parameter or field of this object that the expression is; <see langword="null"/> for anything else.</summary>
    public static ISymbol? Of(IOperation? operation) => operation is null ? null : Unwrap(operation) switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation } field => field.Field,
        _ => null,
    };

    /// <summary>The value inside conversions: of an array to a span, of a value to its nullable.</summary>
    public static IOperation Unwrap(IOperation operation)
    {
        while (operation is IConversionOperation or IParenthesizedOperation)
        {
            operation = operation is IConversionOperation conversion ? conversion.Operand : ((IParenthesizedOperation)operation).Operand;
        }

        return operation;
    }
}
