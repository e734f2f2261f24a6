using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis;

/// <summary>
/// The form in which fixes travel in a diagnostic: kind, argument and text of fix i are properties, its target is the additional location i.
/// </summary>
public static class FixProperties
{
    /// <summary>Adds fix number <paramref name="index"/> to the properties.</summary>
    public static void Write(ImmutableDictionary<string, string?>.Builder properties, int index, DefinitionFix fix)
    {
        properties.Add(Key(index, "kind"), fix.Kind.ToString());
        properties.Add(Key(index, "argument"), fix.Target.Argument);
        properties.Add(Key(index, "text"), fix.Text);
    }

    /// <summary>The fixes of a diagnostic, each with the place it is to be made; empty for a diagnostic that carries none.</summary>
    public static IEnumerable<(DefinitionFix Fix, Location Target)> Read(Diagnostic diagnostic)
    {
        for (int i = 0; i < diagnostic.AdditionalLocations.Count; i++)
        {
            if (diagnostic.Properties.TryGetValue(Key(i, "kind"), out string? kind)
                && Enum.TryParse(kind, out FixKind known)
                && diagnostic.Properties.TryGetValue(Key(i, "argument"), out string? argument)
                && diagnostic.Properties.TryGetValue(Key(i, "text"), out string? text))
            {
                yield return (new DefinitionFix(known, Origin.None with { Argument = argument ?? "" }, text ?? ""), diagnostic.AdditionalLocations[i]);
            }
        }
    }

    private static string Key(int index, string part) => "fix" + DefinitionText.Number(index) + "." + part;
}
