using Roslearn.Generators.Specification;

namespace Roslearn.CodeFixes;

/// <summary>What the light bulb says.</summary>
internal static class FixTitle
{
    private static readonly IReadOnlyDictionary<FixKind, Func<DefinitionFix, string>> Rows = new Dictionary<FixKind, Func<DefinitionFix, string>>
    {
        [FixKind.ReplaceValue] = fix => "Use " + fix.Text,
        [FixKind.RemoveArgument] = _ => "Remove this argument",
        [FixKind.ReplaceAttribute] = fix => "Use [" + fix.Text + "] instead",
        [FixKind.RenameAttribute] = fix => "Use [" + fix.Text + "] instead",
        [FixKind.RemoveAttribute] = _ => "Remove this attribute",
        [FixKind.InsertFirst] = fix => "Add [" + fix.Text + "]",
        [FixKind.InsertAfter] = fix => "Add [" + fix.Text + "]",
        [FixKind.InsertLast] = fix => "Add [" + fix.Text + "]",
        [FixKind.MakePartial] = _ => "Make partial",
        [FixKind.UnwrapLoop] = _ => "Call it once",
    };

    /// <summary>The title of the first edit, for the others follow from it.</summary>
    public static string Of(IEnumerable<DefinitionFix> edits) => Rows[edits.First().Kind](edits.First());
}
