using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Roslearn.Generators.Analysis.Calls;

/// <summary>The <c>TrainingOptions</c> that a call of <c>Train</c> is given.</summary>
internal sealed class TrainingCallOptions
{
    private readonly IOperation? _value;
    private readonly IObjectCreationOperation? _creation;

    public TrainingCallOptions(ModelCall call, MethodFlow method)
    {
        _value = call.Argument("options");
        _creation = (_value is ILocalReferenceOperation local ? method.ValueOf(local.Local) : _value) as IObjectCreationOperation;
    }

    /// <summary>Whether all that they hold can be read: there are none, or they are written in the method.</summary>
    public bool IsKnown => _value is null || _creation is not null;

    /// <summary>The value given to a property; <see langword="null"/> if there is none.</summary>
    public IOperation? Find(string property) => _creation?.Initializer?.Initializers
        .OfType<ISimpleAssignmentOperation>()
        .Where(assignment => assignment.Target is IPropertyReferenceOperation target && target.Property.Name == property)
        .Select(assignment => Variable.Unwrap(assignment.Value))
        .FirstOrDefault();
}
