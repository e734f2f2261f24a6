using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using Roslearn.Generators.Specification;

namespace Roslearn.CodeFixes.Edits;

/// <summary>How each kind of fix is made.</summary>
internal static class EditTable
{
    /// <param name="editor">Collects the edits of one document.</param>
    /// <param name="target">The node that the fix names.</param>
    /// <param name="fix">What to write.</param>
    public delegate void Edit(SyntaxEditor editor, SyntaxNode target, DefinitionFix fix);

    public static readonly IReadOnlyDictionary<FixKind, Edit> Rows = new Dictionary<FixKind, Edit>
    {
        [FixKind.ReplaceValue] = ValueEdit.Replace,
        [FixKind.RemoveArgument] = ValueEdit.Remove,
        [FixKind.ReplaceAttribute] = AttributeEdit.Replace,
        [FixKind.RenameAttribute] = AttributeEdit.Rename,
        [FixKind.RemoveAttribute] = AttributeEdit.Remove,
        [FixKind.InsertFirst] = InsertEdit.First,
        [FixKind.InsertAfter] = InsertEdit.After,
        [FixKind.InsertBefore] = InsertEdit.Before,
        [FixKind.InsertLast] = InsertEdit.Last,
        [FixKind.MakePartial] = PartialEdit.Make,
        [FixKind.UnwrapLoop] = LoopEdit.Unwrap,
    };
}
