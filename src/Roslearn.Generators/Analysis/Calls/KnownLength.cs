using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Roslearn.Generators.Analysis.Calls;

/// <summary>How many elements an array or span certainly has.</summary>
internal static class KnownLength
{
    /// <summary>The number of elements, where it is written in the method; <see langword="null"/> where it is not.</summary>
    public static int? Of(IOperation? operation, MethodFlow method) => operation switch
    {
        null => null,
        IArrayCreationOperation { DimensionSizes: [{ ConstantValue: { HasValue: true, Value: int length } }] } => length,
        ICollectionExpressionOperation collection when !collection.Elements.Any(element => element is ISpreadOperation) => collection.Elements.Length,
        ILocalReferenceOperation local when method.ValueOf(local.Local) is { } value and not ILocalReferenceOperation => Of(value, method),
        _ => null,
    };
}
