using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis;

/// <summary>Turns a finding into a diagnostic. Its fixes travel along, for a code fix sees nothing but the diagnostic.</summary>
internal static class DiagnosticWriter
{
    public static Diagnostic Write(DiagnosticDescriptor descriptor, Finding finding, DefinitionSource source) =>
        Write(descriptor, finding, source.Locate);

    /// <param name="descriptor">The rule.</param>
    /// <param name="finding">What it found.</param>
    /// <param name="locate">Where an origin is written.</param>
    public static Diagnostic Write(DiagnosticDescriptor descriptor, Finding finding, Func<Origin, Location> locate)
    {
        ImmutableDictionary<string, string?>.Builder properties = ImmutableDictionary.CreateBuilder<string, string?>();
        var targets = new List<Location>();
        foreach (DefinitionFix fix in finding.Fixes)
        {
            for (DefinitionFix? edit = fix; edit is not null; edit = edit.Next)
            {
                FixProperties.Write(properties, targets.Count, edit, isJoined: edit != fix);
                targets.Add(locate(edit.Target));
            }
        }

        return Diagnostic.Create(
            descriptor,
            locate(finding.Origin),
            targets,
            properties.ToImmutable(),
            finding.Arguments.ToArray<object>());
    }
}
