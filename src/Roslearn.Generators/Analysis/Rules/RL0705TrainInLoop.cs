using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Roslearn.Generators.Analysis.Calls;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis.Rules;

/// <summary>RL0705: a training that is started again and again.</summary>
internal sealed class RL0705TrainInLoop : CallRule
{
    private const string Id = "RL0705";

    private static readonly DiagnosticDescriptor Wording = new(
        Id,
        title: "Train in a loop",
        messageFormat: "Each call runs {0} epochs; set [Epochs] instead",
        RuleCategory.Usage,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Train goes over the data as many times as there are epochs, with a fresh optimizer and schedule each time it is called.",
        helpLinkUri: HelpLink.To(Id));

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Wording;

    /// <inheritdoc/>
    public override IEnumerable<Diagnostic> Find(MethodFlow method)
    {
        foreach (ModelCall call in method.Calls.Where(call => call.Name == "Train" && !MethodFlow.IsInFunction(call.Invocation)))
        {
            if (MethodFlow.Ancestors(call.Invocation).OfType<ILoopOperation>().FirstOrDefault() is { } loop
                && IsInvariant(call.Receiver, loop, method)
                && IsInvariant(Variable.Of(call.Argument("train")), loop, method)
                && Epochs(call, method) is { } epochs
                && !MayChangeData(loop, method))
            {
                yield return Report(
                    call.Invocation.Syntax,
                    [DefinitionText.Grouped(epochs)],
                    IsAllThereIs(loop, call) ? [new DefinitionFix(FixKind.UnwrapLoop, Origin.None)] : []);
            }
        }
    }

    private static bool IsInvariant(ISymbol? variable, ILoopOperation loop, MethodFlow method) =>
        variable is not null && !method.IsChangedWithin(variable, loop);

    private static int? Epochs(ModelCall call, MethodFlow method)
    {
        var options = new TrainingCallOptions(call, method);
        return !options.IsKnown ? null
            : options.Find("Epochs") is not { } epochs ? call.Model.Spec.Training.Epochs.Value
            : epochs.ConstantValue is { HasValue: true, Value: int count } ? count
            : null;
    }

    /// <summary>Other code in the loop may write to the arrays that the data set is made of: only what prints is known not to.</summary>
    private static bool MayChangeData(ILoopOperation loop, MethodFlow method) => loop.Body.Descendants().Any(operation =>
        operation is IArrayElementReferenceOperation { Parent: IAssignmentOperation }
        || (operation is IInvocationOperation invocation
            && !method.Calls.Any(call => call.Invocation == invocation)
            && invocation.TargetMethod.ContainingType.ToDisplayString() != "System.Console"));

    private static bool IsAllThereIs(ILoopOperation loop, ModelCall call) =>
        loop is IForLoopOperation
        && (loop.Body is IBlockOperation { Operations: [var only] } ? only : loop.Body) is IExpressionStatementOperation statement
        && statement.Operation == call.Invocation;
}
