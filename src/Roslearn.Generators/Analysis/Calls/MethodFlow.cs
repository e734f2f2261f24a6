using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Roslearn.Generators.Analysis.Calls;

/// <summary>The calls of models in one method, and what becomes of its variables. Textual order stands for time, except inside loops.</summary>
internal sealed class MethodFlow
{
    private readonly Dictionary<ISymbol, List<IOperation>> _references = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, IOperation?> _initializers = new(SymbolEqualityComparer.Default);

    /// <param name="blocks">The bodies of the method.</param>
    /// <param name="find">Gives the facts of a class that is a model.</param>
    /// <param name="cancellationToken">Looked at for every operation.</param>
    public MethodFlow(ImmutableArray<IOperation> blocks, Func<INamedTypeSymbol, ModelFacts?> find, CancellationToken cancellationToken)
    {
        var calls = new List<ModelCall>();
        foreach (IOperation operation in blocks.SelectMany(block => block.DescendantsAndSelf()))
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (operation)
            {
                case IInvocationOperation { Instance.Type: INamedTypeSymbol type } invocation when find(type) is { } model:
                    calls.Add(new ModelCall(model, invocation));
                    break;
                case IVariableDeclaratorOperation declarator:
                    _initializers[declarator.Symbol] = (declarator.Initializer ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer)?.Value;
                    break;
                case IBranchOperation { BranchKind: BranchKind.GoTo }:
                    JumpsBack = true;
                    break;
            }

            if (operation is ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation && Variable.Of(operation) is { } variable)
            {
                if (!_references.TryGetValue(variable, out List<IOperation> references))
                {
                    _references[variable] = references = [];
                }

                references.Add(operation);
            }
        }

        Calls = calls;
    }

    /// <summary>All calls of models, in the order of the source.</summary>
    public IReadOnlyList<ModelCall> Calls { get; }

    /// <summary>Whether there is a <c>goto</c>: textual order tells nothing then.</summary>
    public bool JumpsBack { get; }

    /// <summary>Whether the variable may hold another value in the end than in the beginning.</summary>
    public bool IsChanged(ISymbol variable) =>
        variable is IFieldSymbol { IsReadOnly: false } || ReferencesOf(variable).Any(reference => IsWrite(reference));

    /// <summary>Whether the variable is written to, or declared, inside an operation.</summary>
    public bool IsChangedWithin(ISymbol variable, IOperation outer) =>
        ReferencesOf(variable).Any(reference => IsWrite(reference) && Contains(outer, reference))
        || (variable is ILocalSymbol local && local.DeclaringSyntaxReferences.Any(declaration => outer.Syntax.Span.Contains(declaration.Span)));

    /// <summary>The one value that a local ever has; <see langword="null"/> if there is no such.</summary>
    public IOperation? ValueOf(ISymbol variable) =>
        variable is ILocalSymbol && _initializers.TryGetValue(variable, out IOperation? value) && value is not null && !IsChanged(variable)
            ? Variable.Unwrap(value)
            : null;

    /// <summary>Whether anything is done with the variable but to call members of it, here and not in a lambda.</summary>
    public bool Escapes(ISymbol variable) => ReferencesOf(variable).Any(reference =>
        reference.Parent is not IInvocationOperation invocation || invocation.Instance != reference || IsInFunction(reference));

    /// <summary>Whether one call may run before another: it stands before it, or both stand in one loop.</summary>
    public static bool MayPrecede(ModelCall first, ModelCall second) =>
        first.Position < second.Position || Ancestors(first.Invocation).OfType<ILoopOperation>().Any(loop => Contains(loop, second.Invocation));

    /// <summary>What contains the operation, innermost first.</summary>
    public static IEnumerable<IOperation> Ancestors(IOperation operation)
    {
        for (IOperation? outer = operation.Parent; outer is not null; outer = outer.Parent)
        {
            yield return outer;
        }
    }

    /// <summary>Whether the operation is in a lambda or local function, which runs nobody knows when.</summary>
    public static bool IsInFunction(IOperation operation) =>
        Ancestors(operation).Any(outer => outer is IAnonymousFunctionOperation or ILocalFunctionOperation);

    private static bool Contains(IOperation outer, IOperation inner) => outer.Syntax.Span.Contains(inner.Syntax.Span);

    private List<IOperation> ReferencesOf(ISymbol variable) => _references.TryGetValue(variable, out List<IOperation> references) ? references : [];

    private static bool IsWrite(IOperation reference) => reference.Parent switch
    {
        IAssignmentOperation assignment => assignment.Target == reference,
        IArgumentOperation argument => argument.Parameter?.RefKind is RefKind.Ref or RefKind.Out,
        IIncrementOrDecrementOperation or ITupleOperation or IAddressOfOperation => true,
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.RefKind: not RefKind.None } } => true,
        _ => false,
    };
}
