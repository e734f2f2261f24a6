using Roslearn.Generators.Specification;

namespace Roslearn.CodeFixes;

/// <summary>What the light bulb says.</summary>
internal static class FixTitle
{
    private static readonly Func<DefinitionFix, string> Addition = fix => "Add " + Bracketed(fix);

    private static readonly IReadOnlyDictionary<FixKind, Func<DefinitionFix, string>> Rows = new Dictionary<FixKind, Func<DefinitionFix, string>>
    {
        [FixKind.ReplaceValue] = fix => "Use " + fix.Text,
        [FixKind.RemoveArgument] = _ => "Remove this argument",
        [FixKind.ReplaceAttribute] = fix => "Use [" + fix.Text + "] instead",
        [FixKind.RenameAttribute] = fix => "Use [" + fix.Text + "] instead",
        [FixKind.RemoveAttribute] = _ => "Remove this attribute",
        [FixKind.InsertFirst] = Addition,
        [FixKind.InsertAfter] = Addition,
        [FixKind.InsertBefore] = Addition,
        [FixKind.InsertLast] = Addition,
        [FixKind.MakePartial] = _ => "Make partial",
        [FixKind.UnwrapLoop] = _ => "Call it once",
    };

    /// <summary>The title of the first edit and of what comes in besides; other edits follow from the first.</summary>
    public static string Of(IEnumerable<DefinitionFix> edits) =>
        Rows[edits.First().Kind](edits.First())
        + string.Concat(edits.Skip(1).Where(edit => Rows[edit.Kind] == Addition).Select(edit => " and add " + Bracketed(edit)));

    private static string Bracketed(DefinitionFix fix) => "[" + fix.Text + "]";
}
