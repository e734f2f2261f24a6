using Microsoft.CodeAnalysis;
using Roslearn.Generators.Analysis.Calls;

namespace Roslearn.Generators.Analysis.Rules;

/// <summary>RL0703: an evaluation that cannot see overfitting.</summary>
internal sealed class RL0703EvaluatesOnTrainingData : CallRule
{
    private const string Id = "RL0703";

    private static readonly DiagnosticDescriptor Wording = new(
        Id,
        title: "Evaluates on training data",
        messageFormat: "'{0}' was used for training, so this hides overfitting",
        RuleCategory.Usage,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A model may know its training examples by heart: how good it is shows on others.",
        helpLinkUri: HelpLink.To(Id));

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Wording;

    private const string Data = "data", Train = "train";

    /// <inheritdoc/>
    public override IEnumerable<Diagnostic> Find(MethodFlow method)
    {
        foreach (ModelCall evaluation in method.Calls.Where(call => call.Name == "Evaluate"))
        {
            if (Variable.Of(evaluation.Argument(Data)) is { } data
                && evaluation.Receiver is { } model
                && !method.IsChanged(data)
                && !SeesOtherData(method, model, data)
                && method.Calls.Any(call => IsOn(call, model) && call.Name == "Train" && Is(call.Argument(Train), data) && MethodFlow.MayPrecede(call, evaluation)))
            {
                yield return Report(evaluation.Argument(Data)!.Syntax, [data.Name]);
            }
        }
    }

    /// <summary>Whether the model is compared with other examples as well: then this is the other half of the comparison.</summary>
    private static bool SeesOtherData(MethodFlow method, ISymbol model, ISymbol data) => method.Calls.Any(call =>
        IsOn(call, model) && (call.Name == "Evaluate" ? !Is(call.Argument(Data), data) : call.Name == "Train" && call.Argument("validation") is not null));

    private static bool IsOn(ModelCall call, ISymbol model) => SymbolEqualityComparer.Default.Equals(call.Receiver, model);

    private static bool Is(IOperation? argument, ISymbol variable) => SymbolEqualityComparer.Default.Equals(Variable.Of(argument), variable);
}
