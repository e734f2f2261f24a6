using Microsoft.CodeAnalysis;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis.Rules;

/// <summary>RL0012: a model in a project that cannot have generated code.</summary>
internal sealed class RL0012NothingGenerated : DefinitionRule
{
    private const string Id = "RL0012";

    private static readonly DiagnosticDescriptor Wording = new(
        Id,
        title: "Nothing generated",
        messageFormat: "Nothing is generated for '{0}': {1}",
        RuleCategory.Definition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Generated code needs C# 12 and the assemblies that come with the package.",
        helpLinkUri: HelpLink.To(Id));

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Wording;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(RuleContext context)
    {
        if (context.Obstacle is { } obstacle)
        {
            yield return new Finding(Origin.None, new[] { context.Model.Spec.Type.Name.TrimStart('@'), obstacle });
        }
    }
}
