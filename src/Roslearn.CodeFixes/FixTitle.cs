using Roslearn.Generators.Specification;

namespace Roslearn.CodeFixes;

/// <summary>What the light bulb says.</summary>
internal static class FixTitle
{
    private static readonly IReadOnlyDictionary<FixKind, Func<DefinitionFix, string>> Rows = new Dictionary<FixKind, Func<DefinitionFix, string>>
    {
        [FixKind.ReplaceValue] = fix => "Use " + fix.Text,
        [FixKind.ReplaceAttribute] = fix => "Use [" + fix.Text + "] instead",
        [FixKind.RemoveAttribute] = _ => "Remove this attribute",
        [FixKind.InsertFirst] = fix => "Add [" + fix.Text + "]",
        [FixKind.InsertLast] = fix => "Add [" + fix.Text + "]",
        [FixKind.MakePartial] = _ => "Make partial",
    };

    public static string Of(DefinitionFix fix) => Rows[fix.Kind](fix);
}
