namespace Roslearn.Generators.Specification;

/// <summary>The edits of a definition, or of code that uses one. Each has one row in the code fix provider.</summary>
public enum FixKind
{
    /// <summary>Puts <see cref="DefinitionFix.Text"/> in place of the argument; adds a named argument that was left out.</summary>
    ReplaceValue,

    /// <summary>Takes the argument, or one of a list of them, away.</summary>
    RemoveArgument,

    /// <summary>Puts <see cref="DefinitionFix.Text"/> in place of the whole attribute.</summary>
    ReplaceAttribute,

    /// <summary>Makes the attribute one of the name <see cref="DefinitionFix.Text"/> with the same arguments.</summary>
    RenameAttribute,

    /// <summary>Takes the attribute away.</summary>
    RemoveAttribute,

    /// <summary>Adds the attribute <see cref="DefinitionFix.Text"/> directly after <c>[Model]</c>.</summary>
    InsertFirst,

    /// <summary>Adds the attribute <see cref="DefinitionFix.Text"/> directly after the attribute.</summary>
    InsertAfter,

    /// <summary>Adds the attribute <see cref="DefinitionFix.Text"/> directly before the attribute.</summary>
    InsertBefore,

    /// <summary>Adds the attribute <see cref="DefinitionFix.Text"/> after all others.</summary>
    InsertLast,

    /// <summary>Adds <c>partial</c> to the class and to every type around it.</summary>
    MakePartial,

    /// <summary>Puts the body of a loop in place of the loop.</summary>
    UnwrapLoop,
}
