using Microsoft.CodeAnalysis;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis.Rules;

/// <summary>RL0013: layers and hyperparameters on a class that nobody said is a model.</summary>
internal sealed class RL0013NotAModel : UnmarkedRule
{
    private const string Id = "RL0013";

    private static readonly DiagnosticDescriptor Wording = new(
        Id,
        title: "Not a model",
        messageFormat: "'{0}' has [{1}] but not [Model], so nothing is generated for it",
        RuleCategory.Definition,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Layers and hyperparameters are read only from a class with [Model]; on any other class they do nothing.",
        helpLinkUri: HelpLink.To(Id));

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Wording;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(string type, string attribute)
    {
        var first = new Origin(0);

        // A model that is not partial would be the next thing to mend: both at once.
        DefinitionFix fix = new DefinitionFix(FixKind.InsertBefore, first, "Model").And(new DefinitionFix(FixKind.MakePartial, Origin.None));
        yield return new Finding(first, new[] { type, attribute }, new[] { fix });
    }
}
