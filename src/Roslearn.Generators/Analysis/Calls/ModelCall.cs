using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Roslearn.Generators.Analysis.Calls;

/// <summary>A call of a member of a model.</summary>
/// <param name="Model">The model.</param>
/// <param name="Invocation">The call.</param>
internal sealed record ModelCall(ModelFacts Model, IInvocationOperation Invocation)
{
    /// <summary>The member: <c>Train</c>.</summary>
    public string Name => Invocation.TargetMethod.Name;

    /// <summary>What it is called on: a variable, or <see langword="null"/> for anything else.</summary>
    public ISymbol? Receiver => Variable.Of(Invocation.Instance);

    /// <summary>Where it stands.</summary>
    public int Position => Invocation.Syntax.SpanStart;

    /// <summary>The value of a parameter, without the conversions around it; <see langword="null"/> if none or <see langword="null"/> was written.</summary>
    public IOperation? Argument(string parameter)
    {
        IArgumentOperation? argument = Invocation.Arguments.FirstOrDefault(candidate => candidate.Parameter?.Name == parameter);
        return argument is null or { ArgumentKind: ArgumentKind.DefaultValue } || Variable.Unwrap(argument.Value) is not { ConstantValue: not { HasValue: true, Value: null } } value
            ? null
            : value;
    }
}
