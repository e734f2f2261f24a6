using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis;

/// <summary>A rule whose condition makes the definition wrong: the parser has found it already, for the generator needs to know too.</summary>
internal abstract class DefinitionErrorRule : DefinitionRule
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(RuleContext context)
    {
        foreach (DefinitionError error in context.Errors)
        {
            if (error.Id == Descriptor.Id)
            {
                yield return new Finding(error.Origin, error.Arguments, error.Fixes);
            }
        }
    }
}
