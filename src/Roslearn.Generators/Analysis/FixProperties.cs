using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis;

/// <summary>
/// The form in which fixes travel in a diagnostic: kind, argument and text of edit i are properties, its target is the additional location i. An edit
/// that is joined belongs to the fix of the edit before it.
/// </summary>
public static class FixProperties
{
    /// <summary>Adds edit number <paramref name="index"/> to the properties.</summary>
    public static void Write(ImmutableDictionary<string, string?>.Builder properties, int index, DefinitionFix edit, bool isJoined)
    {
        properties.Add(Key(index, "kind"), edit.Kind.ToString());
        properties.Add(Key(index, "argument"), edit.Target.Argument);
        properties.Add(Key(index, "text"), edit.Text);
        if (isJoined)
        {
            properties.Add(Key(index, "joined"), null);
        }
    }

    /// <summary>The fixes of a diagnostic, each a list of edits with the place each is to be made; empty for a diagnostic that carries none.</summary>
    public static IReadOnlyList<IReadOnlyList<(DefinitionFix Edit, Location Target)>> Read(Diagnostic diagnostic)
    {
        var fixes = new List<List<(DefinitionFix, Location)>>();
        for (int i = 0; i < diagnostic.AdditionalLocations.Count; i++)
        {
            if (diagnostic.Properties.TryGetValue(Key(i, "kind"), out string? kind)
                && Enum.TryParse(kind, out FixKind known)
                && diagnostic.Properties.TryGetValue(Key(i, "argument"), out string? argument)
                && diagnostic.Properties.TryGetValue(Key(i, "text"), out string? text))
            {
                if (fixes.Count == 0 || !diagnostic.Properties.ContainsKey(Key(i, "joined")))
                {
                    fixes.Add([]);
                }

                fixes[fixes.Count - 1].Add((new DefinitionFix(known, Origin.None with { Argument = argument ?? "" }, text ?? ""), diagnostic.AdditionalLocations[i]));
            }
        }

        return fixes;
    }

    private static string Key(int index, string part) => "fix" + DefinitionText.Number(index) + "." + part;
}
