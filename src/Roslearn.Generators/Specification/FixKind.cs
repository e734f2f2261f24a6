namespace Roslearn.Generators.Specification;

/// <summary>The edits of a definition. Each has one row in the code fix provider.</summary>
public enum FixKind
{
    /// <summary>Puts <see cref="DefinitionFix.Text"/> in place of the argument (or adds it, when the argument was left out).</summary>
    ReplaceValue,

    /// <summary>Sets a named argument, <see cref="DefinitionFix.Text"/> being <c>Name = value</c>.</summary>
    SetArgument,

    /// <summary>Takes an attribute away.</summary>
    RemoveAttribute,

    /// <summary>Puts <see cref="DefinitionFix.Text"/> in place of the whole attribute.</summary>
    ReplaceAttribute,

    /// <summary>Adds the attribute <see cref="DefinitionFix.Text"/> after the target; after the last one for the class itself.</summary>
    InsertAttribute,

    /// <summary>Adds <c>partial</c> to the class and to every type around it.</summary>
    MakePartial,
}
