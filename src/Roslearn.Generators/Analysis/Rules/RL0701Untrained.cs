using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Roslearn.Generators.Analysis.Calls;

namespace Roslearn.Generators.Analysis.Rules;

/// <summary>RL0701: a model that predicts before it has learned anything.</summary>
internal sealed class RL0701Untrained : CallRule
{
    private const string Id = "RL0701";

    private static readonly DiagnosticDescriptor Wording = new(
        Id,
        title: "Untrained model",
        messageFormat: "'{0}' is used before Train or Load",
        RuleCategory.Usage,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A new model has random weights: what it predicts is noise.",
        helpLinkUri: HelpLink.To(Id));

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Wording;

    private static readonly HashSet<string> Uses = new(StringComparer.Ordinal) { "Predict", "Classify", "Save" };

    /// <inheritdoc/>
    public override IEnumerable<Diagnostic> Find(MethodFlow method)
    {
        var reported = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (ModelCall use in method.Calls.Where(call => Uses.Contains(call.Name)))
        {
            if (use.Invocation.Instance is IObjectCreationOperation creation)
            {
                yield return Report(creation.Syntax, ["new " + creation.Type!.Name + "()"]);
            }
            else if (use.Receiver is ILocalSymbol local && IsUntrained(local, use, method) && reported.Add(local))
            {
                yield return Report(use.Invocation.Instance!.Syntax, [local.Name]);
            }
        }
    }

    private static bool IsUntrained(ILocalSymbol local, ModelCall use, MethodFlow method) =>
        method.ValueOf(local) is IObjectCreationOperation
        && !method.JumpsBack
        && !method.Escapes(local)
        && !method.Calls.Any(call => call.Name == "Train" && SymbolEqualityComparer.Default.Equals(call.Receiver, local) && MethodFlow.MayPrecede(call, use));
}
