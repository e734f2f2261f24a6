namespace Roslearn.Generators.Analysis;

/// <summary>A rule about a definition: a pure function of it, which knows no syntax.</summary>
internal abstract class DefinitionRule : Rule
{
    /// <summary>Everything in the definition that the rule has something to say about.</summary>
    public abstract IEnumerable<Finding> Find(RuleContext context);
}
