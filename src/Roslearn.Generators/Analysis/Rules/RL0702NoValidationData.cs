using System.Globalization;
using Microsoft.CodeAnalysis;
using Roslearn.Generators.Analysis.Calls;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis.Rules;

/// <summary>RL0702: a training that watches what is not there.</summary>
internal sealed class RL0702NoValidationData : CallRule
{
    private const string Id = "RL0702";

    private static readonly DiagnosticDescriptor Wording = new(
        Id,
        title: "No validation data",
        messageFormat: "{0} watches validation error but no validation data is given",
        RuleCategory.Usage,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The call throws an exception: nothing is held out, and there is nothing to evaluate after an epoch.",
        helpLinkUri: HelpLink.To(Id));

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Wording;

    /// <inheritdoc/>
    public override IEnumerable<Diagnostic> Find(MethodFlow method)
    {
        foreach (ModelCall call in method.Calls.Where(call => call.Name == "Train" && call.Argument("validation") is null))
        {
            var options = new TrainingCallOptions(call, method);
            if (options.IsKnown && Watcher(call.Model.Spec.Training, options) is { } watcher)
            {
                if (options.Find("ValidationSplit") is { } split)
                {
                    if (split.ConstantValue is { HasValue: true, Value: var share } && Convert.ToDouble(share, CultureInfo.InvariantCulture) == 0)
                    {
                        yield return Report(split.Syntax, [watcher], DefinitionFix.Replace(Origin.None, Defaults.ValidationSplit));
                    }
                }
                else if (call.Model.Spec.Training.ValidationSplit is { Value: 0 })
                {
                    yield return Report(call.Invocation.Syntax, [watcher]);
                }
            }
        }
    }

    /// <summary>What looks at validation data, if anything does for certain.</summary>
    private static string? Watcher(TrainingSpec training, TrainingCallOptions options)
    {
        Metric monitor = training.EarlyStopping?.Monitor ?? Metric.ValidationLoss;
        if (options.Find("Monitor") is { } overridden)
        {
            if (overridden.ConstantValue is not { HasValue: true, Value: int value })
            {
                return null;
            }

            monitor = (Metric)value;
        }

        return monitor == Metric.TrainingLoss ? null
            : training.EarlyStopping is not null ? DefinitionText.Attribute("EarlyStopping")
            : options.Find("Patience") is not null ? "Patience"
            : training.Schedule is ReduceOnPlateauSpec plateau ? DefinitionText.Attribute(plateau.Name)
            : null;
    }
}
