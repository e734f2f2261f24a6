using Microsoft.CodeAnalysis;

namespace Roslearn.Generators.Analysis;

/// <summary>One rule: its wording and what it looks for. A rule is a pure function of the definition; it knows no syntax.</summary>
internal abstract class Rule
{
    /// <summary>ID, wording, severity, page.</summary>
    public abstract DiagnosticDescriptor Descriptor { get; }

    /// <summary>The numbers that a project can set.</summary>
    public virtual IReadOnlyList<Threshold> Thresholds => [];

    /// <summary>Everything in the definition that the rule has something to say about.</summary>
    public abstract IEnumerable<Finding> Find(RuleContext context);
}
