using Microsoft.CodeAnalysis;
using Roslearn.Generators.Analysis.Calls;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis.Rules;

/// <summary>RL0704: an example of the wrong size.</summary>
internal sealed class RL0704WrongLength : CallRule
{
    private const string Id = "RL0704";

    private static readonly DiagnosticDescriptor Wording = new(
        Id,
        title: "Wrong length",
        messageFormat: "{0} expects {1} values but gets {2}",
        RuleCategory.Usage,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The call throws an exception.",
        helpLinkUri: HelpLink.To(Id));

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Wording;

    /// <inheritdoc/>
    public override IEnumerable<Diagnostic> Find(MethodFlow method)
    {
        foreach (ModelCall call in method.Calls)
        {
            (int size, int results) = (call.Model.InputSize, call.Model.OutputSize);
            if (call.Name == "Classify" && KnownLength.Of(call.Argument("input"), method) is { } length && length != size)
            {
                yield return Of(call, "input", DefinitionText.Grouped(size), length);
            }

            if (call.Name != "Predict")
            {
                continue;
            }

            int? inputs = KnownLength.Of(call.Argument("inputs"), method);
            if (inputs % size is > 0)
            {
                yield return Of(call, "inputs", "a multiple of " + DefinitionText.Grouped(size), inputs!.Value);
                continue;
            }

            if (KnownLength.Of(call.Argument("outputs"), method) is { } outputs && (inputs is { } known ? outputs != known / size * results : outputs % results != 0))
            {
                yield return Of(call, "outputs", inputs is null ? "a multiple of " + DefinitionText.Grouped(results) : DefinitionText.Grouped(inputs.Value / size * results), outputs);
            }
        }
    }

    private Diagnostic Of(ModelCall call, string parameter, string expected, int length) =>
        Report(call.Argument(parameter)!.Syntax, ["'" + parameter + "' of " + call.Name, expected, DefinitionText.Grouped(length)]);
}
