namespace Roslearn.Generators.Specification;

/// <summary>The edits of a definition. Each has one row in the code fix provider.</summary>
public enum FixKind
{
    /// <summary>Puts <see cref="DefinitionFix.Text"/> in place of the argument; adds a named argument that was left out.</summary>
    ReplaceValue,

    /// <summary>Puts <see cref="DefinitionFix.Text"/> in place of the whole attribute.</summary>
    ReplaceAttribute,

    /// <summary>Takes the attribute away.</summary>
    RemoveAttribute,

    /// <summary>Adds the attribute <see cref="DefinitionFix.Text"/> directly after <c>[Model]</c>.</summary>
    InsertFirst,

    /// <summary>Adds the attribute <see cref="DefinitionFix.Text"/> after all others.</summary>
    InsertLast,

    /// <summary>Adds <c>partial</c> to the class and to every type around it.</summary>
    MakePartial,
}
