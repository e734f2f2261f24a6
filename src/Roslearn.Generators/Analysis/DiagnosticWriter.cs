using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis;

/// <summary>Turns a finding into a diagnostic. Its fixes travel along, for a code fix sees nothing but the diagnostic.</summary>
internal static class DiagnosticWriter
{
    public static Diagnostic Write(DiagnosticDescriptor descriptor, Finding finding, DefinitionSource source)
    {
        ImmutableDictionary<string, string?>.Builder properties = ImmutableDictionary.CreateBuilder<string, string?>();
        var targets = new List<Location>();
        foreach (DefinitionFix fix in finding.Fixes)
        {
            FixProperties.Write(properties, targets.Count, fix);
            targets.Add(source.Locate(fix.Target));
        }

        return Diagnostic.Create(
            descriptor,
            source.Locate(finding.Origin),
            targets,
            properties.ToImmutable(),
            finding.Arguments.ToArray<object>());
    }
}
