using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Parsing;

/// <summary>RL0007: two things are written that cannot both hold. They show while reading, because the specification holds one of each.</summary>
internal static class Contradiction
{
    /// <summary>An attribute contradicts another; taking it away is a way out, after the <paramref name="better"/> one if there is one.</summary>
    public static DefinitionError Between(string attribute, string other, Origin origin, DefinitionFix? better = null)
    {
        var remove = new DefinitionFix(FixKind.RemoveAttribute, new Origin(origin.Attribute));
        return new DefinitionError(ErrorIds.Contradiction, origin, new[] { attribute, other }, better is null ? new[] { remove } : new[] { better, remove });
    }

    /// <summary>The class itself is of a kind that cannot be a model.</summary>
    public static DefinitionError WithModel(string description) =>
        new(ErrorIds.Contradiction, Origin.None, new[] { description, DefinitionText.Attribute("Model") });
}
