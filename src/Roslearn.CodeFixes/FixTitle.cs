using Roslearn.Generators.Specification;

namespace Roslearn.CodeFixes;

/// <summary>What the light bulb says.</summary>
internal static class FixTitle
{
    private const string Adds = "Add ";

    private static readonly IReadOnlyDictionary<FixKind, Func<DefinitionFix, string>> Rows = new Dictionary<FixKind, Func<DefinitionFix, string>>
    {
        [FixKind.ReplaceValue] = fix => "Use " + fix.Text,
        [FixKind.RemoveArgument] = _ => "Remove this argument",
        [FixKind.ReplaceAttribute] = fix => "Use [" + fix.Text + "] instead",
        [FixKind.RenameAttribute] = fix => "Use [" + fix.Text + "] instead",
        [FixKind.RemoveAttribute] = _ => "Remove this attribute",
        [FixKind.InsertFirst] = fix => Adds + "[" + fix.Text + "]",
        [FixKind.InsertAfter] = fix => Adds + "[" + fix.Text + "]",
        [FixKind.InsertBefore] = fix => Adds + "[" + fix.Text + "]",
        [FixKind.InsertLast] = fix => Adds + "[" + fix.Text + "]",
        [FixKind.MakePartial] = _ => "Make partial",
        [FixKind.UnwrapLoop] = _ => "Call it once",
    };

    /// <summary>The title of the first edit and of what comes in besides; other edits follow from the first.</summary>
    public static string Of(IEnumerable<DefinitionFix> edits) => string.Join(
        " and ",
        edits.Select((edit, i) => (Title: Rows[edit.Kind](edit), IsFirst: i == 0))
            .Where(edit => edit.IsFirst || edit.Title.StartsWith(Adds, StringComparison.Ordinal))
            .Select(edit => edit.IsFirst ? edit.Title : char.ToLowerInvariant(edit.Title[0]) + edit.Title.Substring(1)));
}
