using Microsoft.CodeAnalysis;

namespace Roslearn.Generators.Analysis;

/// <summary>One rule: its wording and its numbers. What it looks at is the business of the kinds of rules.</summary>
internal abstract class Rule
{
    /// <summary>ID, wording, severity, page.</summary>
    public abstract DiagnosticDescriptor Descriptor { get; }

    /// <summary>The numbers that a project can set.</summary>
    public virtual IReadOnlyList<Threshold> Thresholds => [];
}
